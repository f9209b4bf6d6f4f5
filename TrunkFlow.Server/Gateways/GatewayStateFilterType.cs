namespace TrunkFlow.Server.Gateways;

/// <summary>What lists of GatewayState may be filtered by.</summary>
public sealed class GatewayStateFilterType : FilterInputType<GatewayState>
{
    protected override void Configure(IFilterInputTypeDescriptor<GatewayState> descriptor)
    {
        descriptor.Name("GatewayStateFilterInput").BindFieldsExplicitly();
        descriptor.Field(g => g.GatewayId);
        descriptor.Field(g => g.NodeKey);
        descriptor.Field(g => g.Status);
        descriptor.Field(g => g.Registration);
        descriptor.Field(g => g.ChangedAt);
        descriptor.Field(g => g.SeenAt);
    }
}
