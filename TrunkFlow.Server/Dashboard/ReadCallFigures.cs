using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Dashboard;

/// <summary>Figures of calls from the hourly rollups, so that they cost the same at any number of calls; only delays are read from records.</summary>
public sealed class ReadCallFigures(TrunkFlowDbContext db)
{
    /// <summary>Percentiles do not add up over hours; this many of the latest records tell them well.</summary>
    private const int DelaySample = 20_000;

    /// <summary>Every hour from one to another, those without calls included.</summary>
    public async Task<IReadOnlyList<HourFigures>> HoursAsync(DateTimeOffset from, DateTimeOffset last, CancellationToken cancellationToken)
    {
        var found = await db.Set<CallRollup>().AsNoTracking().Where(rollup => rollup.Hour >= from && rollup.Hour <= last).GroupBy(rollup => rollup.Hour)
            .Select(group => new HourFigures(
                group.Key,
                group.Sum(rollup => rollup.Attempts),
                group.Sum(rollup => rollup.Calls),
                group.Sum(rollup => rollup.Answered),
                group.Sum(rollup => rollup.Effective),
                group.Sum(rollup => rollup.TalkSeconds),
                group.Sum(rollup => rollup.Sell),
                group.Sum(rollup => rollup.Buy)))
            .ToDictionaryAsync(hour => hour.Start, cancellationToken);
        var hours = new List<HourFigures>();
        for (var start = from; start <= last; start = start.AddHours(1))
        {
            hours.Add(found.GetValueOrDefault(start, HourFigures.Quiet(start)));
        }

        return hours;
    }

    /// <summary>Of the attempts since a moment, the latest twenty thousand at most.</summary>
    public async Task<PostDialDelay> DelayAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<PostDialDelay>($"""
            SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY delay) AS "Median", percentile_cont(0.95) WITHIN GROUP (ORDER BY delay) AS "Worst"
            FROM (SELECT post_dial_delay_milliseconds AS delay FROM cdr WHERE started_at >= {from.UtcDateTime} ORDER BY started_at DESC LIMIT {DelaySample}) latest
            """).SingleAsync(cancellationToken);

    /// <summary>The destinations with most talk since a moment.</summary>
    public async Task<IReadOnlyList<DestinationFigures>> DestinationsAsync(DateTimeOffset from, int count, CancellationToken cancellationToken)
    {
        var rows = await db.Set<CallRollup>().AsNoTracking().Where(rollup => rollup.Hour >= from && rollup.Destination != "").GroupBy(rollup => rollup.Destination)
            .Select(group => new
            {
                group.Key,
                Calls = group.Sum(rollup => (long)rollup.Calls),
                Answered = group.Sum(rollup => (long)rollup.Answered),
                Talk = group.Sum(rollup => rollup.TalkSeconds),
                Sell = group.Sum(rollup => rollup.Sell),
                Buy = group.Sum(rollup => rollup.Buy),
            })
            .OrderByDescending(row => row.Talk).ThenByDescending(row => row.Calls).Take(count).ToListAsync(cancellationToken);
        var prefixes = rows.Select(row => row.Key).ToList();
        var names = await db.Set<Tariff>().AsNoTracking().Where(tariff => prefixes.Contains(tariff.Prefix) && tariff.Description != null)
            .GroupBy(tariff => tariff.Prefix).Select(group => new { group.Key, Name = group.Min(tariff => tariff.Description) })
            .ToDictionaryAsync(row => row.Key, row => row.Name, cancellationToken);
        return [.. rows.Select(row => new DestinationFigures(row.Key, names.GetValueOrDefault(row.Key), row.Calls, row.Answered, row.Talk, row.Sell, row.Buy))];
    }
}
