using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>The quality of outbound gateways, from sums of days or hours.</summary>
public sealed class ReadGatewayQuality(TrunkFlowDbContext db, ReadDestinationNames destinations)
{
    /// <param name="span">Of which days.</param>
    /// <param name="filter">Which calls count.</param>
    /// <param name="byDestination">A row for each gateway and prefix, or one for each gateway.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="most">How many rows are wanted, the busiest.</param>
    public async Task<IReadOnlyList<GatewayQuality>> RunAsync(
        ReportSpan span, MarginFilter filter, bool byDestination, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var outbound = filter with { Direction = CallDirection.Outbound };
        var rows = filter.CustomerId is null ? await RowsAsync(outbound.Apply(db.DaysOf(span, CallDayBy.Carrier)), byDestination, most, cancellationToken) : [];
        rows = rows.Count > 0 ? rows : await RowsAsync(outbound.Apply(db.HoursOf(span)), byDestination, most, cancellationToken);
        var names = await destinations.RunAsync(rows.Select(row => row.Destination).OfType<string>(), cancellationToken);
        return [.. rows.Select(row => row with { DestinationName = row.Destination is { } prefix ? names.GetValueOrDefault(prefix) : null })];
    }

    private static async Task<IReadOnlyList<GatewayQuality>> RowsAsync<TSums>(IQueryable<TSums> all, bool byDestination, int most, CancellationToken cancellationToken)
        where TSums : CallSums
    {
        var carried = all.Where(sums => sums.GatewayId != null);
        var groups = byDestination
            ? carried.GroupBy(sums => new { sums.GatewayId, Destination = (string?)sums.Destination })
            : carried.GroupBy(sums => new { sums.GatewayId, Destination = (string?)null });
        return await groups
            .Select(group => new GatewayQuality
            {
                GatewayId = group.Key.GatewayId!.Value,
                Destination = group.Key.Destination,
                Attempts = group.Sum(sums => (long)sums.Attempts),
                Answered = group.Sum(sums => (long)sums.Answered),
                Effective = group.Sum(sums => (long)sums.Effective),
                TalkSeconds = group.Sum(sums => sums.TalkSeconds),
                Rung = group.Sum(sums => (long)sums.PostDialDelayCount),
                DelayMilliseconds = group.Sum(sums => sums.PostDialDelayMilliseconds),
            })
            .OrderByDescending(row => row.Attempts).ThenBy(row => row.GatewayId).ThenBy(row => row.Destination).Take(most).ToListAsync(cancellationToken);
    }
}
