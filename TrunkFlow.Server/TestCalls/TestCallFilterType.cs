namespace TrunkFlow.Server.TestCalls;

/// <summary>What lists of TestCall may be filtered by.</summary>
public sealed class TestCallFilterType : FilterInputType<TestCall>
{
    protected override void Configure(IFilterInputTypeDescriptor<TestCall> descriptor)
    {
        descriptor.Name("TestCallFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.GatewayId);
        descriptor.Field(c => c.Number);
        descriptor.Field(c => c.NodeKey);
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.CreatedAt);
        descriptor.Field(c => c.EndedAt);
    }
}
