using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Nodes whose switch is away, and those that refused their last configuration.</summary>
public sealed class SwitchAlerts : IAlertRule
{
    public const string SyncFailed = "sync-failed";
    public const string SwitchAway = "switch-away";

    /// <summary>A node that was not there for so long has been taken down.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromDays(7);

    public IReadOnlyList<string> Kinds { get; } = [SyncFailed, SwitchAway];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var nodes = (await new SyncOverview(db).ReadAsync(cancellationToken)).Where(node => now - node.SeenAt < Gone).ToList();
        return
        [
            .. nodes.Where(node => node.LastRevision?.Status == SyncStatus.Failed)
                .Select(node => new AlertCondition(SyncFailed, node.NodeKey, AlertSeverity.Critical, [node.NodeKey, node.LastRevision!.Failure ?? "", node.LastRevision.Id.ToString()])),
            // One that has never reached a switch waits for its first.
            .. nodes.Where(node => node.AsteriskVersion is not null && (!node.AsteriskConnected || now - node.SeenAt > NodesThere.Silence))
                .Select(node => new AlertCondition(SwitchAway, node.NodeKey, AlertSeverity.Critical, [node.NodeKey])),
        ];
    }
}
