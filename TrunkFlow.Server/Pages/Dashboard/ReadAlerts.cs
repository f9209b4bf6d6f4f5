using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Gateways;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>What asks for attention now, the worst first: failed publishes, gateways that do not answer, calls without a price, lines that could not be read.</summary>
public sealed class ReadAlerts(TrunkFlowDbContext db, SyncOverview sync, PanelDisplay display)
{
    public async Task<IReadOnlyList<AlertRow>> RunAsync(IReadOnlyList<GatewayRow> gateways, CancellationToken cancellationToken)
    {
        var rows = new List<AlertRow>();
        foreach (var latest in (await sync.ReadAsync(cancellationToken)).Select(node => node.LastRevision).OfType<SyncRevision>().Where(revision => revision.Status == SyncStatus.Failed))
        {
            rows.Add(new AlertRow("bad", "Alert.SyncFailed", latest.FinishedAt, $"/sync/{latest.Id}", latest.NodeKey, latest.Failure ?? ""));
        }

        rows.AddRange(gateways.Where(gateway => gateway.Condition.Kind == "bad")
            .Select(gateway => new AlertRow("bad", "Alert.GatewayDown", gateway.State?.ChangedAt, "/gateways", gateway.Gateway.Name)));
        var from = display.DayStart;
        var unrated = await db.Set<CallRollup>().Where(rollup => rollup.Hour >= from).SumAsync(rollup => rollup.Unrated, cancellationToken);
        if (unrated > 0)
        {
            rows.Add(new AlertRow("warn", "Alert.Unrated", null, "/calls?unrated=true&period=today", display.Count(unrated)));
        }

        var quarantined = await db.Set<QuarantinedRow>().CountAsync(row => row.ReplayedAt == null, cancellationToken);
        if (quarantined > 0)
        {
            rows.Add(new AlertRow("warn", "Alert.Quarantine", null, null, display.Count(quarantined)));
        }

        return rows;
    }
}
