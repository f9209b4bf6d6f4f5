using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dashboard;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class DashboardQueries
{
    /// <summary>How business goes: today, the last day by the hour, and now.</summary>
    [Authorize(Policies.Read)]
    public Task<DashboardFigures> GetDashboardAsync(ReadDashboard read, CancellationToken cancellationToken) => read.RunAsync(cancellationToken);
}
