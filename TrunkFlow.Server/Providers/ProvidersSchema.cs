namespace TrunkFlow.Server.Providers;

public static class ProvidersSchema
{
    public static IRequestExecutorBuilder AddProviders(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<ProviderQueries>()
        .AddTypeExtension<ProviderMutations>()
        .AddType<ProviderObjectType>()
        .AddType<ProviderRateObjectType>()
        .AddTypeExtension<ProviderRateRelations>()
        .AddTypeExtension<ProviderRelations>()
        .AddDataLoader<ProviderById>()
        .AddDataLoader<RatesOfProvider>()
        .AddDataLoader<ProviderRateById>();
}
