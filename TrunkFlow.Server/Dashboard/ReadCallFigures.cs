using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Dashboard;

/// <summary>Figures of calls from the hourly rollups, so that they cost the same at any number of calls; only delays are read from records.</summary>
public sealed class ReadCallFigures(TrunkFlowDbContext db, PastHours past, ReadDestinationNames names)
{
    /// <summary>Percentiles do not add up over hours; this many of the latest records tell them well.</summary>
    private const int DelaySample = 5_000;

    /// <summary>Every hour from one to another, those without calls included.</summary>
    public async Task<IReadOnlyList<HourFigures>> HoursAsync(DateTimeOffset from, DateTimeOffset last, CancellationToken cancellationToken)
    {
        // Of a call that began before the full hour is told after it.
        var filling = last.AddHours(-1);
        var over = from < filling ? await past.ReadAsync(from, filling, () => SumsAsync(from, filling, cancellationToken)) : null;
        var found = await SumsAsync(from < filling ? filling : from, last.AddHours(1), cancellationToken);
        var hours = new List<HourFigures>();
        for (var start = from; start <= last; start = start.AddHours(1))
        {
            hours.Add((start < filling ? over! : found).GetValueOrDefault(start) ?? HourFigures.Quiet(start));
        }

        return hours;
    }

    /// <summary>Of the attempts since a moment, the latest five thousand at most.</summary>
    public async Task<PostDialDelay> DelayAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<PostDialDelay>($"""
            SELECT delays[1] AS "Median", delays[2] AS "Worst" FROM (
                SELECT percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY delay) AS delays
                FROM (SELECT post_dial_delay_milliseconds AS delay FROM cdr WHERE started_at >= {from.UtcDateTime} ORDER BY started_at DESC LIMIT {DelaySample}) latest) percentiles
            """).SingleAsync(cancellationToken);

    /// <summary>The destinations with most talk today.</summary>
    /// <param name="today">The day.</param>
    /// <param name="from">Its first hour, where the sums of days do not tell.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<DestinationFigures>> DestinationsAsync(ReportSpan today, DateTimeOffset from, int count, CancellationToken cancellationToken)
    {
        var rows = today.IsOfWholeHours ? await MostTalkAsync(db.DaysOf(today, CallDayBy.Carrier), count, cancellationToken) : [];
        rows = rows.Count > 0 ? rows : await MostTalkAsync(db.CallRollups.AsNoTracking().Where(rollup => rollup.Hour >= from), count, cancellationToken);
        var called = await names.RunAsync(rows.Select(row => row.Prefix), cancellationToken);
        return [.. rows.Select(row => row with { Name = called.GetValueOrDefault(row.Prefix) })];
    }

    private async Task<IReadOnlyDictionary<DateTimeOffset, HourFigures>> SumsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        await db.CallRollups.AsNoTracking().Where(rollup => rollup.Hour >= from && rollup.Hour < until).GroupBy(rollup => rollup.Hour)
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

    private static Task<List<DestinationFigures>> MostTalkAsync<TSums>(IQueryable<TSums> all, int count, CancellationToken cancellationToken)
        where TSums : CallSums => all.Where(sums => sums.Destination != "").GroupBy(sums => sums.Destination)
            .Select(group => new
            {
                group.Key,
                Calls = group.Sum(sums => (long)sums.Calls),
                Answered = group.Sum(sums => (long)sums.Answered),
                Talk = group.Sum(sums => sums.TalkSeconds),
                Sell = group.Sum(sums => sums.Sell),
                Buy = group.Sum(sums => sums.Buy),
            })
            .OrderByDescending(row => row.Talk).ThenByDescending(row => row.Calls).Take(count)
            .Select(row => new DestinationFigures(row.Key, null, row.Calls, row.Answered, row.Talk, row.Sell, row.Buy))
            .ToListAsync(cancellationToken);
}
