using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>The margin report, from sums of days or hours, so that a year costs the same at any number of calls.</summary>
public sealed class ReadMargins(TrunkFlowDbContext db, ReadDestinationNames destinations)
{
    /// <param name="span">Of which days.</param>
    /// <param name="group">What there is a row for.</param>
    /// <param name="filter">Which calls count.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="most">How many rows are wanted; the total is of all.</param>
    public async Task<MarginReport> RunAsync(ReportSpan span, MarginGroup group, MarginFilter filter, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var rows = await OfDaysAsync(span, group, filter, cancellationToken);
        rows = rows.Count > 0 ? rows : await OfHoursAsync(span, group, filter, cancellationToken);
        var shown = rows.Take(most).ToList();
        return new MarginReport
        {
            TimeZone = span.Zone.Id,
            From = span.From,
            Until = span.Until,
            Rows = group == MarginGroup.Destination ? await NamedAsync(shown, cancellationToken) : shown,
            Total = MarginFigures.Sum(rows.Select(row => row.Figures)),
        };
    }

    /// <summary>What days know it by; null where only hours tell.</summary>
    private static CallDayBy? DaysBy(MarginGroup group, MarginFilter filter)
    {
        var byCustomer = group == MarginGroup.Customer || filter.CustomerId is not null;
        var byCarrier = group is MarginGroup.Provider or MarginGroup.Gateway or MarginGroup.Destination || filter.NeedsCarrier;
        return (group, byCustomer, byCarrier) switch
        {
            (MarginGroup.Hour, _, _) or (_, true, true) => null,
            (_, true, false) => CallDayBy.Customer,
            _ => CallDayBy.Carrier,
        };
    }

    private async Task<IReadOnlyList<MarginRow>> OfDaysAsync(ReportSpan span, MarginGroup group, MarginFilter filter, CancellationToken cancellationToken)
    {
        if (DaysBy(group, filter) is not { } by)
        {
            return [];
        }

        var days = filter.Apply(db.DaysOf(span, by));
        return group is MarginGroup.Day or MarginGroup.Month
            ? Times(await Groups(days, day => day.Day).ToListAsync(cancellationToken), day => day, span, group)
            : await RowsAsync(days, group, cancellationToken);
    }

    /// <summary>The database adds up hours; which local day an hour is of is known here.</summary>
    private async Task<IReadOnlyList<MarginRow>> OfHoursAsync(ReportSpan span, MarginGroup group, MarginFilter filter, CancellationToken cancellationToken)
    {
        var hours = filter.Apply(db.HoursOf(span));
        return group switch
        {
            MarginGroup.Hour => [.. (await Groups(hours, rollup => rollup.Hour).ToListAsync(cancellationToken)).OrderBy(hour => hour.Key).Select(hour => new MarginRow { Start = hour.Key, Figures = hour.Figures })],
            MarginGroup.Day or MarginGroup.Month => Times(await Groups(hours, rollup => rollup.Hour).ToListAsync(cancellationToken), span.DayOf, span, group),
            _ => await RowsAsync(hours, group, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<MarginRow>> RowsAsync<TSums>(IQueryable<TSums> all, MarginGroup group, CancellationToken cancellationToken)
        where TSums : CallSums => group switch
        {
            MarginGroup.Customer => await RowsAsync(all, sums => sums.CustomerId, (key, figures) => new MarginRow { CustomerId = key, Figures = figures }, cancellationToken),
            MarginGroup.Provider => await RowsAsync(all, sums => sums.ProviderId, (key, figures) => new MarginRow { ProviderId = key, Figures = figures }, cancellationToken),
            MarginGroup.Gateway => await RowsAsync(all, sums => sums.GatewayId, (key, figures) => new MarginRow { GatewayId = key, Figures = figures }, cancellationToken),
            _ => await RowsAsync(all, sums => sums.Destination, (key, figures) => new MarginRow { Destination = key, Figures = figures }, cancellationToken),
        };

    private static async Task<IReadOnlyList<MarginRow>> RowsAsync<TSums, TKey>(
        IQueryable<TSums> all, Expression<Func<TSums, TKey>> key, Func<TKey, MarginFigures, MarginRow> row, CancellationToken cancellationToken)
        where TSums : CallSums
    {
        var groups = await Groups(all, key).ToListAsync(cancellationToken);
        return [.. groups.OrderByDescending(group => group.Figures.Sell).ThenByDescending(group => group.Figures.Calls).Select(group => row(group.Key, group.Figures))];
    }

    private static IReadOnlyList<MarginRow> Times<TKey>(IEnumerable<Group<TKey>> groups, Func<TKey, DateOnly> dayOf, ReportSpan span, MarginGroup group) =>
    [
        .. groups.GroupBy(part => dayOf(part.Key) is var day && group == MarginGroup.Month ? new DateOnly(day.Year, day.Month, 1) : day).OrderBy(day => day.Key)
            .Select(day => new MarginRow { Day = day.Key, Start = span.StartOf(day.Key), Figures = MarginFigures.Sum(day.Select(part => part.Figures)) }),
    ];

    private static IQueryable<Group<TKey>> Groups<TSums, TKey>(IQueryable<TSums> all, Expression<Func<TSums, TKey>> key)
        where TSums : CallSums => all.GroupBy(key).Select(group => new Group<TKey>
        {
            Key = group.Key,
            Figures = new MarginFigures
            {
                Attempts = group.Sum(sums => (long)sums.Attempts),
                Calls = group.Sum(sums => (long)sums.Calls),
                Answered = group.Sum(sums => (long)sums.Answered),
                Unrated = group.Sum(sums => (long)sums.Unrated),
                TalkSeconds = group.Sum(sums => sums.TalkSeconds),
                SellBilledSeconds = group.Sum(sums => sums.SellBilledSeconds),
                Sell = group.Sum(sums => sums.Sell),
                Buy = group.Sum(sums => sums.Buy),
            },
        });

    private async Task<IReadOnlyList<MarginRow>> NamedAsync(IReadOnlyList<MarginRow> rows, CancellationToken cancellationToken)
    {
        var names = await destinations.RunAsync(rows.Select(row => row.Destination!), cancellationToken);
        return [.. rows.Select(row => row with { DestinationName = names.GetValueOrDefault(row.Destination!) })];
    }

    private sealed class Group<TKey>
    {
        public required TKey Key { get; init; }

        public required MarginFigures Figures { get; init; }
    }
}
