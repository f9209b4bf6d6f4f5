namespace TrunkFlow.Server.Dashboard;

public static class DashboardFeature
{
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddSingleton<PastHours>();
        services.AddScoped<ReadCallFigures>();
        services.AddScoped<ReadDashboard>();
        services.AddSingleton<ReadMetrics>();
        services.AddSingleton<WatchMetrics>();
        services.AddHostedService(provider => provider.GetRequiredService<WatchMetrics>());
        return services;
    }
}
