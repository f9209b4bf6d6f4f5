namespace TrunkFlow.Server.Routes;

/// <summary>What lists of OutboundRoute may be filtered by.</summary>
public sealed class OutboundRouteFilterType : FilterInputType<OutboundRoute>
{
    protected override void Configure(IFilterInputTypeDescriptor<OutboundRoute> descriptor)
    {
        descriptor.Name("OutboundRouteFilterInput").BindFieldsExplicitly();
        descriptor.Field(o => o.Id);
        descriptor.Field(o => o.Name);
        descriptor.Field(o => o.Pattern);
        descriptor.Field(o => o.Priority);
        descriptor.Field(o => o.CustomerId);
        descriptor.Field(o => o.Enabled);
        descriptor.Field(o => o.CreatedAt);
    }
}
