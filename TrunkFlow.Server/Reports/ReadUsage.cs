using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>What calls come to for those who make them, from sums of hours: a partner's connection reaches its own hours, and of these nothing of what we buy.</summary>
public sealed class ReadUsage(TrunkFlowDbContext db, ReadDestinationNames destinations)
{
    /// <param name="span">Of which days.</param>
    /// <param name="group">What there is a row for.</param>
    /// <param name="customerId">Only this customer's calls; null: those of everybody the connection reaches.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="most">How many destinations are wanted, those that come to most.</param>
    /// <returns>Days and months in their order; destinations by what they come to, most first.</returns>
    public async Task<IReadOnlyList<UsageRow>> RunAsync(ReportSpan span, UsageGroup group, Guid? customerId, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var hours = db.HoursOf(span).Where(hour => customerId == null || hour.CustomerId == customerId);
        if (group != UsageGroup.Destination)
        {
            return Times(await Sums(hours, hour => hour.Hour).ToListAsync(cancellationToken), span, group);
        }

        var found = await Sums(hours, hour => hour.Destination).OrderByDescending(sum => sum.Row.Sell).ThenBy(sum => sum.Key).Take(most).ToListAsync(cancellationToken);
        var names = await destinations.RunAsync(found.Select(sum => sum.Key), cancellationToken);
        return [.. found.Select(sum => sum.Row with { Destination = sum.Key, DestinationName = names.GetValueOrDefault(sum.Key) })];
    }

    /// <summary>The database adds up hours; which local day an hour is of is known here.</summary>
    private static IReadOnlyList<UsageRow> Times(IEnumerable<Sum<DateTimeOffset>> hours, ReportSpan span, UsageGroup group) =>
    [
        .. hours.GroupBy(hour => span.DayOf(hour.Key) is var day && group == UsageGroup.Month ? new DateOnly(day.Year, day.Month, 1) : day).OrderBy(day => day.Key).Select(day => new UsageRow
        {
            Day = day.Key,
            Calls = day.Sum(hour => hour.Row.Calls),
            Answered = day.Sum(hour => hour.Row.Answered),
            TalkSeconds = day.Sum(hour => hour.Row.TalkSeconds),
            BilledSeconds = day.Sum(hour => hour.Row.BilledSeconds),
            Sell = day.Sum(hour => hour.Row.Sell),
        }),
    ];

    private static IQueryable<Sum<TKey>> Sums<TKey>(IQueryable<CallRollup> hours, Expression<Func<CallRollup, TKey>> key) => hours.GroupBy(key).Select(group => new Sum<TKey>
    {
        Key = group.Key,
        Row = new UsageRow
        {
            Calls = group.Sum(hour => (long)hour.Calls),
            Answered = group.Sum(hour => (long)hour.Answered),
            TalkSeconds = group.Sum(hour => hour.TalkSeconds),
            BilledSeconds = group.Sum(hour => hour.SellBilledSeconds),
            Sell = group.Sum(hour => hour.Sell),
        },
    });

    private sealed class Sum<TKey>
    {
        public required TKey Key { get; init; }

        public required UsageRow Row { get; init; }
    }
}
