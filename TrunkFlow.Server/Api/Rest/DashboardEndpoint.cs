using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Dashboard;

namespace TrunkFlow.Server.Api.Rest;

internal static class DashboardEndpoint
{
    public static void MapDashboard(this RouteGroupBuilder rest) =>
        rest.MapGet("/dashboard/stats", async (ReadDashboard figures, ReadMetrics metrics, CancellationToken cancellationToken) =>
            new StatsBody(await figures.RunAsync(cancellationToken), await metrics.RunAsync(cancellationToken)))
            .WithTags("Dashboard")
            .Reads<StatsBody>("Tells how business goes: today, the last day by the hour, and now.");
}
