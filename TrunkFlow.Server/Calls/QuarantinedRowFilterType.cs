namespace TrunkFlow.Server.Calls;

/// <summary>What lists of QuarantinedRow may be filtered by.</summary>
public sealed class QuarantinedRowFilterType : FilterInputType<QuarantinedRow>
{
    protected override void Configure(IFilterInputTypeDescriptor<QuarantinedRow> descriptor)
    {
        descriptor.Name("QuarantinedRowFilterInput").BindFieldsExplicitly();
        descriptor.Field(q => q.Id);
        descriptor.Field(q => q.CdrSourceId);
        descriptor.Field(q => q.Reason);
        descriptor.Field(q => q.FoundAt);
        descriptor.Field(q => q.ReplayedAt);
        descriptor.Field(q => q.DismissedAt);
    }
}
