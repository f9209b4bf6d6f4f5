using TrunkFlow.Server.Calls.Lookup;

namespace TrunkFlow.Server.Calls;

public static class CallRecordsSchema
{
    public static IRequestExecutorBuilder AddCallRecords(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<CallRecordQueries>()
        .AddTypeExtension<CallRetentionQueries>()
        .AddTypeExtension<RateLookupQueries>()
        .AddType<RateLookupObjectType>()
        .AddTypeExtension<RateLookupRelations>()
        .AddType<PricedRateObjectType>()
        .AddTypeExtension<PricedRateRelations>()
        .AddType<ProviderOfferObjectType>()
        .AddTypeExtension<CallMutations>()
        .AddTypeExtension<CallSubscriptions>()
        .AddTypeExtension<QuarantineQueries>()
        .AddTypeExtension<QuarantineMutations>()
        .AddType<QuarantinedRowObjectType>()
        .AddType<QuarantineReplayObjectType>()
        .AddTypeExtension<QuarantinedRowRelations>()
        .AddTypeExtension<CallRollupQueries>()
        .AddType<CallRollupObjectType>()
        .AddTypeExtension<CallRollupRelations>()
        .AddTypeExtension<CdrSourceQueries>()
        .AddType<CdrSourceObjectType>()
        .AddTypeExtension<CdrSourceRelations>()
        .AddTypeExtension<PbxNodeQueries>()
        .AddType<PbxNodeObjectType>()
        .AddTypeExtension<PbxNodeRelations>()
        .AddDataLoader<CdrSourceById>()
        .AddDataLoader<NodeByKey>()
        .AddDataLoader<QuarantineOfSource>()
        .AddType<ActiveCallObjectType>()
        .AddType<CallRecordObjectType>()
        .AddTypeExtension<CallRecordRelations>()
        .AddDataLoader<ActiveChannelsOfCustomer>()
        .AddDataLoader<ActiveChannelsOfGateway>()
        .AddDataLoader<CallRecordById>()
        .AddDataLoader<CallsOfCustomer>()
        .AddDataLoader<CallsOfGateway>()
        .AddDataLoader<CallsOfProvider>();
}
