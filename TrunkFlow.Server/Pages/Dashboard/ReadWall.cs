using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Gateways;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>Gathers the wall's figures: today's hours, the live connection, gateways and alerts.</summary>
public sealed class ReadWall(ReadCallFigures figures, IActiveCalls active, GatewayList gateways, ReadAlerts alerts, PanelDisplay display)
{
    private static readonly string[] WorstFirst = ["bad", "warn", "ok"];

    public async Task<WallBoard> RunAsync(CancellationToken cancellationToken)
    {
        var hours = await figures.HoursAsync(RollupKey.HourOf(display.DayStart), RollupKey.HourOf(display.Now), cancellationToken);
        var rows = await gateways.ReadAsync(cancellationToken);
        return new WallBoard(
            CallFigures.Of(hours),
            active.Known ? active.Current.Count(call => call.Bridged) : null,
            active.Known ? active.CallsPerSecond : null,
            [.. rows.OrderBy(row => Array.IndexOf(WorstFirst, row.Condition.Kind) is >= 0 and var place ? place : WorstFirst.Length)],
            await alerts.RunAsync(cancellationToken));
    }
}
