namespace TrunkFlow.Server.TestCalls;

public static class TestCallsSchema
{
    public static IRequestExecutorBuilder AddTestCalls(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<TestCallQueries>()
        .AddTypeExtension<TestCallMutations>()
        .AddTypeExtension<TestCallSubscriptions>()
        .AddTypeExtension<TestCallChangeRelations>()
        .AddType<TestCallObjectType>()
        .AddTypeExtension<TestCallRelations>()
        .AddDataLoader<TestCallById>()
        .AddDataLoader<RecordsOfTestCall>()
        .AddDataLoader<TestCallsOfCustomer>()
        .AddDataLoader<TestCallsOfGateway>();
}
