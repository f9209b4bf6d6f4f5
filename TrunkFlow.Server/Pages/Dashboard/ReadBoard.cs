using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Gateways;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>Gathers the dashboard from the hourly sums and the live connection; only the delay's percentiles and the failures read calls.</summary>
public sealed class ReadBoard(
    TrunkFlowDbContext db, ReadCallFigures figures, IActiveCalls active, CallList calls, GatewayList gatewayList, ReadAlerts alerts, PanelDisplay display)
{
    private const int Rows = 6;

    public async Task<Board> RunAsync(int hours, CancellationToken cancellationToken)
    {
        var hour = new DateTimeOffset(display.Now.UtcDateTime.Date.AddHours(display.Now.UtcDateTime.Hour), TimeSpan.Zero);
        var now = display.Now.ToUniversalTime();
        var today = DateOnly.FromDateTime(display.Now.Date);
        // Twice what the chart shows; yesterday began two days ago at most, and one of them may have an hour more.
        var all = await figures.HoursAsync(hour.AddHours(-Math.Max(2 * hours, 49)), hour, cancellationToken);
        var gateways = await gatewayList.ReadAsync(cancellationToken);
        var delay = await figures.DelayAsync(display.DayStart, cancellationToken);
        return new Board
        {
            Today = CallFigures.Of(all.Where(h => h.Start >= display.DayStart)),
            Yesterday = CallFigures.Of(all.Where(h => h.Start >= display.DayStart.AddDays(-1) && h.Start <= now.AddDays(-1))),
            LastDay = [.. all.TakeLast(24)],
            Chart = new CallsChart([.. all.TakeLast(hours + 1)], [.. all.SkipLast(hours).TakeLast(hours + 1)]),
            DelayMedian = delay.Median,
            DelayWorst = delay.Worst,
            ActiveCalls = active.Known ? active.Current.Count(call => call.Bridged) : null,
            CallsInProgress = active.Known ? active.Current.Count : null,
            CallsPerSecond = active.Known ? active.CallsPerSecond : null,
            Gateways = gateways,
            Destinations = await figures.DestinationsAsync(new ReportSpan(today, today, display.Zone), display.DayStart, Rows, cancellationToken),
            Failures = await FailuresAsync(cancellationToken),
            Alerts = await alerts.RunAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<CallRow>> FailuresAsync(CancellationToken cancellationToken)
    {
        var from = display.Now.ToUniversalTime().AddDays(-1);
        var failed = db.Set<CallRecord>().AsNoTracking()
            .Where(call => call.StartedAt >= from && call.IsLastAttempt && (call.Disposition == CallDisposition.Failed || call.Disposition == CallDisposition.Congestion))
            .OrderByDescending(call => call.StartedAt).Take(Rows);
        return await calls.Rows(failed).ToListAsync(cancellationToken);
    }
}
