namespace TrunkFlow.Server.Gateways;

/// <summary>What lists of GatewayState may be ordered by.</summary>
public sealed class GatewayStateSortType : SortInputType<GatewayState>
{
    protected override void Configure(ISortInputTypeDescriptor<GatewayState> descriptor)
    {
        descriptor.Name("GatewayStateSortInput").BindFieldsExplicitly();
        descriptor.Field(g => g.NodeKey);
        descriptor.Field(g => g.Status);
        descriptor.Field(g => g.Registration);
        descriptor.Field(g => g.ChangedAt);
        descriptor.Field(g => g.SeenAt);
        descriptor.Field(g => g.RoundTripMilliseconds);
    }
}
