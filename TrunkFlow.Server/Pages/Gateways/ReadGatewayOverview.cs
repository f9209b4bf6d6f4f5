using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>Gathers what a gateway's page shows: its state now, and its calls of the last thirty days from their sums.</summary>
public sealed class ReadGatewayOverview(TrunkFlowDbContext db, GatewayList list, ReadGatewayQuality quality, CallList calls, AlertSentences sentences, PanelDisplay display)
{
    public const int Days = 30;
    private const int Destinations = 8;
    private const int RecentCalls = 10;

    public async Task<GatewayOverview?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(id, cancellationToken) is not { } row)
        {
            return null;
        }

        var now = display.Now.ToUniversalTime();
        var today = DateOnly.FromDateTime(display.Now.Date);
        var span = new ReportSpan(today.AddDays(1 - Days), today, display.Zone);
        var filter = new MarginFilter(GatewayId: id);
        var alerts = await db.Alerts.AsNoTracking().Where(alert => alert.ResolvedAt == null && alert.Subject == row.Gateway.EndpointName).OrderByDescending(alert => alert.Severity).ToListAsync(cancellationToken);
        return new GatewayOverview
        {
            Row = row,
            States = await db.GatewayStatesAt(now).AsNoTracking().Where(state => state.GatewayId == id).OrderBy(state => state.NodeKey).ToListAsync(cancellationToken),
            Alerts = [.. alerts.Select(sentences.Of)],
            Routes = (await db.Routes.AsNoTracking().Where(route => route.Gateways.Any(gateway => gateway.GatewayId == id)).OrderBy(route => route.Priority).ThenBy(route => route.Pattern)
                .Select(route => new { route.Id, route.Name, route.Pattern }).ToListAsync(cancellationToken)).ConvertAll(route => (route.Id, route.Name, route.Pattern)),
            Quality = (await quality.RunAsync(span, filter, byDestination: false, cancellationToken)).SingleOrDefault(),
            Destinations = [.. (await quality.RunAsync(span, filter, byDestination: true, cancellationToken)).Take(Destinations)],
            Days = await DaysAsync(span, filter with { Direction = CallDirection.Outbound }, cancellationToken),
            Recent = await calls.Rows(db.CallRecords.AsNoTracking().Where(call => call.GatewayId == id && call.StartedAt >= span.From).OrderByDescending(call => call.StartedAt).Take(RecentCalls)).ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<GatewayDay>> DaysAsync(ReportSpan span, MarginFilter filter, CancellationToken cancellationToken)
    {
        var sums = await filter.Apply(db.DaysOf(span, CallDayBy.Carrier)).GroupBy(day => day.Day)
            .Select(day => new GatewayDay(day.Key, day.Sum(part => (long)part.Attempts), day.Sum(part => (long)part.Answered))).ToListAsync(cancellationToken);
        if (sums.Count == 0)
        {
            var hours = await filter.Apply(db.HoursOf(span)).GroupBy(rollup => rollup.Hour)
                .Select(hour => new { hour.Key, Attempts = hour.Sum(part => (long)part.Attempts), Answered = hour.Sum(part => (long)part.Answered) }).ToListAsync(cancellationToken);
            sums = [.. hours.GroupBy(hour => span.DayOf(hour.Key)).Select(day => new GatewayDay(day.Key, day.Sum(hour => hour.Attempts), day.Sum(hour => hour.Answered)))];
        }

        var known = sums.ToDictionary(day => day.Day);
        return [.. span.Days.Select(day => known.GetValueOrDefault(day) ?? new GatewayDay(day, 0, 0))];
    }
}
