namespace TrunkFlow.Server.Rerates;

/// <summary>What lists of Rerate may be filtered by.</summary>
public sealed class RerateFilterType : FilterInputType<Rerate>
{
    protected override void Configure(IFilterInputTypeDescriptor<Rerate> descriptor)
    {
        descriptor.Name("RerateFilterInput").BindFieldsExplicitly();
        descriptor.Field(r => r.Id);
        descriptor.Field(r => r.From);
        descriptor.Field(r => r.Until);
        descriptor.Field(r => r.CustomerId);
        descriptor.Field(r => r.ProviderId);
        descriptor.Field(r => r.Status);
        descriptor.Field(r => r.RequestedBy);
        descriptor.Field(r => r.CreatedAt);
    }
}
