using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Dashboard;

/// <summary>Gathers the dashboard.</summary>
public sealed class ReadDashboard(ReadCallFigures figures, IActiveCalls active, TrunkFlowDbContext db, TimeProvider time)
{
    private const int Destinations = 10;

    public async Task<DashboardFigures> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hour = RollupKey.HourOf(now);
        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        var day = new ReportSpan(zone.DayOf(now), zone.DayOf(now), zone);
        // Zones that are not whole hours from UTC begin their day within a rollup; it counts for the day it ends in.
        var today = RollupKey.HourOf(day.From);
        var hours = await figures.HoursAsync(today < hour.AddHours(-24) ? today : hour.AddHours(-24), hour, cancellationToken);
        return new DashboardFigures
        {
            Today = CallFigures.Of(hours.Where(h => h.Start >= today)),
            LastDay = [.. hours.TakeLast(25)],
            PostDialDelay = await figures.DelayAsync(day.From, cancellationToken),
            TopDestinations = await figures.DestinationsAsync(day, today, Destinations, cancellationToken),
            ActiveCalls = active.Known ? active.Current.Count(call => call.Bridged) : null,
            CallsInProgress = active.Known ? active.Current.Count : null,
            CallsPerSecond = active.Known ? active.CallsPerSecond : null,
        };
    }
}
