namespace TrunkFlow.Server.Dashboard;

public static class DashboardFeature
{
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddScoped<ReadCallFigures>();
        services.AddScoped<ReadDashboard>();
        return services;
    }
}
