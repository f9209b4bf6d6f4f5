namespace TrunkFlow.Server.Rerates;

public static class ReratesSchema
{
    public static IRequestExecutorBuilder AddRerates(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<RerateQueries>()
        .AddTypeExtension<RerateMutations>()
        .AddTypeExtension<RerateSubscriptions>()
        .AddType<RerateObjectType>()
        .AddTypeExtension<RerateRelations>()
        .AddType<RerateChangeObjectType>()
        .AddTypeExtension<RerateChangeRelations>()
        .AddTypeExtension<ReratesOfCustomerRelation>()
        .AddTypeExtension<ReratesOfProviderRelation>()
        .AddTypeExtension<RerateChangesOfCallRelation>()
        .AddDataLoader<RerateById>()
        .AddDataLoader<ReratesOfCustomer>()
        .AddDataLoader<ReratesOfProvider>()
        .AddDataLoader<ChangesOfRerate>()
        .AddDataLoader<ChangesOfCall>();
}
