namespace TrunkFlow.Server.Tariffs;

public static class TariffsSchema
{
    public static IRequestExecutorBuilder AddTariffs(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<TariffQueries>()
        .AddTypeExtension<TariffMutations>()
        .AddType<TariffObjectType>()
        .AddType<TariffPlanObjectType>()
        .AddTypeExtension<TariffPlanRelations>()
        .AddTypeExtension<TariffRelations>()
        .AddDataLoader<TariffPlanById>()
        .AddDataLoader<TariffById>()
        .AddDataLoader<TariffsOfPlan>()
        .AddDataLoader<TariffsOfCustomer>();
}
