namespace TrunkFlow.Server.Calls;

public static class CallRecordsSchema
{
    public static IRequestExecutorBuilder AddCallRecords(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<CallRecordQueries>()
        .AddTypeExtension<CallSubscriptions>()
        .AddTypeExtension<QuarantineQueries>()
        .AddTypeExtension<QuarantineMutations>()
        .AddType<QuarantinedRowObjectType>()
        .AddType<ActiveCallObjectType>()
        .AddType<CallRecordObjectType>()
        .AddTypeExtension<CallRecordRelations>()
        .AddDataLoader<CallsOfCustomer>()
        .AddDataLoader<CallsOfGateway>()
        .AddDataLoader<CallsOfProvider>();
}
