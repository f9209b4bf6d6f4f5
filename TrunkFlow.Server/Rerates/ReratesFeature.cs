namespace TrunkFlow.Server.Rerates;

public static class ReratesFeature
{
    public static IServiceCollection AddRerates(this IServiceCollection services) => services
        .AddSingleton<TellRerate>()
        .AddSingleton<RerateWork>()
        .AddScoped<RequestRerate>()
        .AddScoped<CompareRerate>()
        .AddScoped<ApplyRerate>()
        .AddScoped<CancelRerate>();
}
