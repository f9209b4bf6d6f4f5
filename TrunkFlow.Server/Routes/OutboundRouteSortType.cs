namespace TrunkFlow.Server.Routes;

/// <summary>What lists of OutboundRoute may be ordered by.</summary>
public sealed class OutboundRouteSortType : SortInputType<OutboundRoute>
{
    protected override void Configure(ISortInputTypeDescriptor<OutboundRoute> descriptor)
    {
        descriptor.Name("OutboundRouteSortInput").BindFieldsExplicitly();
        descriptor.Field(o => o.Name);
        descriptor.Field(o => o.Pattern);
        descriptor.Field(o => o.Priority);
        descriptor.Field(o => o.CreatedAt);
        descriptor.Field(o => o.UpdatedAt);
    }
}
