namespace TrunkFlow.Server.TestCalls;

/// <summary>What lists of TestCall may be ordered by.</summary>
public sealed class TestCallSortType : SortInputType<TestCall>
{
    protected override void Configure(ISortInputTypeDescriptor<TestCall> descriptor)
    {
        descriptor.Name("TestCallSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.CreatedAt);
        descriptor.Field(c => c.EndedAt);
    }
}
