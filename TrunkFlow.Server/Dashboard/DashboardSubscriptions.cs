using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dashboard;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class DashboardSubscriptions
{
    /// <summary>
    /// The dashboard's live figures: as they are now, and again when something happened that changed them, once a second at most. Each answer replaces the
    /// one before; a slow client gets fewer answers, never old ones.
    /// </summary>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(WatchAsync))]
    public DashboardMetrics DashboardMetrics([EventMessage] DashboardMetrics metrics) => metrics;

    [GraphQLIgnore]
    public IAsyncEnumerable<DashboardMetrics> WatchAsync(WatchMetrics watch, CancellationToken cancellationToken) => watch.Feed.WatchAsync(cancellationToken);
}
