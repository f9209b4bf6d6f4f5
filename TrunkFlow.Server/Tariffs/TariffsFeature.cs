namespace TrunkFlow.Server.Tariffs;

public static class TariffsFeature
{
    public static IServiceCollection AddTariffs(this IServiceCollection services) => services
        .AddScoped<AddTariffPlan>()
        .AddScoped<EditTariffPlan>()
        .AddScoped<DeleteTariffPlan>()
        .AddScoped<AddTariff>()
        .AddScoped<EditTariff>()
        .AddScoped<DeleteTariff>();
}
