namespace TrunkFlow.Server.Gateways;

/// <summary>What lists of Gateway may be filtered by.</summary>
public sealed class GatewayFilterType : FilterInputType<Gateway>
{
    protected override void Configure(IFilterInputTypeDescriptor<Gateway> descriptor)
    {
        descriptor.Name("GatewayFilterInput").BindFieldsExplicitly();
        descriptor.Field(g => g.Id);
        descriptor.Field(g => g.ProviderId);
        descriptor.Field(g => g.Name);
        descriptor.Field(g => g.Host);
        descriptor.Field(g => g.Enabled);
        descriptor.Field(g => g.CreatedAt);
    }
}
