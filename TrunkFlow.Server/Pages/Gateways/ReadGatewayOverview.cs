using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>Gathers what a gateway's page shows: its state now, and its calls of the last thirty days from their sums.</summary>
public sealed class ReadGatewayOverview(
    TrunkFlowDbContext db, GatewayList list, ReadMargins margins, ReadGatewayQuality quality, CallList calls, AlertSentences sentences, PanelDisplay display)
{
    public const int Days = 30;
    private const int Destinations = 8;
    private const int RecentCalls = 10;

    /// <summary>Null when there is no gateway of this key.</summary>
    public async Task<GatewayNow?> NowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(id, cancellationToken) is not { } row)
        {
            return null;
        }

        var alerts = await db.Alerts.AsNoTracking().Where(alert => alert.ResolvedAt == null && alert.Subject == row.Gateway.EndpointName).OrderByDescending(alert => alert.Severity).ToListAsync(cancellationToken);
        return new GatewayNow(row, [.. alerts.Select(sentences.Of)]);
    }

    public async Task<GatewayOverview> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(display.Now.Date);
        var span = new ReportSpan(today.AddDays(1 - Days), today, display.Zone);
        var filter = new MarginFilter(GatewayId: id, Direction: CallDirection.Outbound);
        var days = (await margins.RunAsync(span, MarginGroup.Day, filter, cancellationToken)).Rows.ToDictionary(row => row.Day!.Value, row => row.Figures);
        var byDestination = await quality.RunAsync(span, filter, byDestination: true, cancellationToken);
        return new GatewayOverview
        {
            Routes = (await db.Routes.AsNoTracking().Where(route => route.Gateways.Any(gateway => gateway.GatewayId == id)).OrderBy(route => route.Priority).ThenBy(route => route.Pattern)
                .Select(route => new { route.Id, route.Name, route.Pattern }).ToListAsync(cancellationToken)).ConvertAll(route => (route.Id, route.Name, route.Pattern)),
            Quality = GatewayQuality.Sum(byDestination),
            Destinations = [.. byDestination.Take(Destinations)],
            Days = [.. span.Days.Select(day => days.GetValueOrDefault(day) is { } figures ? new GatewayDay(day, figures.Attempts, figures.Answered) : new GatewayDay(day, 0, 0))],
            Recent = await calls.Rows(db.CallRecords.AsNoTracking().Where(call => call.GatewayId == id && call.StartedAt >= span.From).OrderByDescending(call => call.StartedAt).Take(RecentCalls)).ToListAsync(cancellationToken),
        };
    }
}
