namespace TrunkFlow.Server.Dids;

public static class DidsSchema
{
    public static IRequestExecutorBuilder AddDids(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<DidQueries>()
        .AddTypeExtension<DidDestinationQueries>()
        .AddTypeExtension<DidMutations>()
        .AddType<CustomerDidObjectType>()
        .AddType<DidDestinationObjectType>()
        .AddType<DidObjectType>()
        .AddTypeExtension<CustomerDidRelations>()
        .AddTypeExtension<DidDestinationRelations>()
        .AddTypeExtension<DidRelations>()
        .AddDataLoader<DidById>()
        .AddDataLoader<AllocationById>()
        .AddDataLoader<AllocationsOfDid>()
        .AddDataLoader<DestinationsOfAllocation>()
        .AddDataLoader<AllocationsOfCustomer>()
        .AddDataLoader<DidsOfProvider>()
        .AddDataLoader<DidsOfGateway>()
        .AddDataLoader<DestinationsAtTrunk>()
        .AddDataLoader<DestinationsAtExtension>()
        .AddDataLoader<DestinationsAtConference>();
}
