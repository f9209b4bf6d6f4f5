namespace TrunkFlow.Server.Calls;

/// <summary>What lists of CallRecord may be ordered by.</summary>
public sealed class CallRecordSortType : SortInputType<CallRecord>
{
    protected override void Configure(ISortInputTypeDescriptor<CallRecord> descriptor)
    {
        descriptor.Name("CallRecordSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.StartedAt);
        descriptor.Field(c => c.TalkSeconds);
    }
}
