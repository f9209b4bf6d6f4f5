namespace TrunkFlow.Server.Dashboard;

public static class DashboardSchema
{
    public static IRequestExecutorBuilder AddDashboard(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<DashboardQueries>()
        .AddTypeExtension<DashboardSubscriptions>();
}
