using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>The quality of outbound gateways, from the hourly rollups.</summary>
public sealed class ReadGatewayQuality(TrunkFlowDbContext db, ReadDestinationNames destinations)
{
    private const int MostRows = 1000;

    public async Task<IReadOnlyList<GatewayQuality>> RunAsync(ReportSpan span, MarginFilter filter, bool byDestination, CancellationToken cancellationToken)
    {
        var rollups = (filter with { Direction = CallDirection.Outbound })
            .Apply(db.CallRollups.AsNoTracking().Where(rollup => rollup.Hour >= span.From && rollup.Hour < span.Until && rollup.GatewayId != null));
        var groups = byDestination
            ? rollups.GroupBy(rollup => new { rollup.GatewayId, Destination = (string?)rollup.Destination })
            : rollups.GroupBy(rollup => new { rollup.GatewayId, Destination = (string?)null });
        var rows = await groups
            .Select(group => new GatewayQuality
            {
                GatewayId = group.Key.GatewayId!.Value,
                Destination = group.Key.Destination,
                Attempts = group.Sum(rollup => (long)rollup.Attempts),
                Answered = group.Sum(rollup => (long)rollup.Answered),
                Effective = group.Sum(rollup => (long)rollup.Effective),
                TalkSeconds = group.Sum(rollup => rollup.TalkSeconds),
                Rung = group.Sum(rollup => (long)rollup.PostDialDelayCount),
                DelayMilliseconds = group.Sum(rollup => rollup.PostDialDelayMilliseconds),
            })
            .OrderByDescending(row => row.Attempts).ThenBy(row => row.GatewayId).ThenBy(row => row.Destination).Take(MostRows).ToListAsync(cancellationToken);
        var names = await destinations.RunAsync(rows.Select(row => row.Destination).OfType<string>(), cancellationToken);
        return [.. rows.Select(row => row with { DestinationName = row.Destination is { } prefix ? names.GetValueOrDefault(prefix) : null })];
    }
}
