namespace TrunkFlow.Server.Calls;

/// <summary>What lists of CallRollup may be ordered by.</summary>
public sealed class CallRollupSortType : SortInputType<CallRollup>
{
    protected override void Configure(ISortInputTypeDescriptor<CallRollup> descriptor)
    {
        descriptor.Name("CallRollupSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Hour);
        descriptor.Field(c => c.Destination);
        descriptor.Field(c => c.Attempts);
        descriptor.Field(c => c.Calls);
        descriptor.Field(c => c.Answered);
        descriptor.Field(c => c.TalkSeconds);
    }
}
