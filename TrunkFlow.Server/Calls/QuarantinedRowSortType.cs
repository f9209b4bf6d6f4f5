namespace TrunkFlow.Server.Calls;

/// <summary>What lists of QuarantinedRow may be ordered by.</summary>
public sealed class QuarantinedRowSortType : SortInputType<QuarantinedRow>
{
    protected override void Configure(ISortInputTypeDescriptor<QuarantinedRow> descriptor)
    {
        descriptor.Name("QuarantinedRowSortInput").BindFieldsExplicitly();
        descriptor.Field(q => q.FoundAt);
        descriptor.Field(q => q.ReplayedAt);
        descriptor.Field(q => q.DismissedAt);
        descriptor.Field(q => q.Offset);
    }
}
