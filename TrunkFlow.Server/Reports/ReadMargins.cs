using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>The margin report, from the hourly rollups, so that a year costs the same at any number of calls.</summary>
public sealed class ReadMargins(TrunkFlowDbContext db, ReadDestinationNames destinations)
{
    private const int MostRows = 1000;

    public async Task<MarginReport> RunAsync(ReportSpan span, MarginGroup group, MarginFilter filter, CancellationToken cancellationToken)
    {
        var rollups = filter.Apply(db.CallRollups.AsNoTracking().Where(rollup => rollup.Hour >= span.From && rollup.Hour < span.Until));
        var rows = group switch
        {
            MarginGroup.Customer => await RowsAsync(rollups, rollup => rollup.CustomerId, (key, figures) => new MarginRow { CustomerId = key, Figures = figures }, cancellationToken),
            MarginGroup.Provider => await RowsAsync(rollups, rollup => rollup.ProviderId, (key, figures) => new MarginRow { ProviderId = key, Figures = figures }, cancellationToken),
            MarginGroup.Gateway => await RowsAsync(rollups, rollup => rollup.GatewayId, (key, figures) => new MarginRow { GatewayId = key, Figures = figures }, cancellationToken),
            MarginGroup.Destination => await RowsAsync(rollups, rollup => rollup.Destination, (key, figures) => new MarginRow { Destination = key, Figures = figures }, cancellationToken),
            _ => await TimesAsync(rollups, span, group, cancellationToken),
        };
        var shown = rows.Take(MostRows).ToList();
        return new MarginReport
        {
            TimeZone = span.Zone.Id,
            From = span.From,
            Until = span.Until,
            Rows = group == MarginGroup.Destination ? await NamedAsync(shown, cancellationToken) : shown,
            Total = MarginFigures.Sum(rows.Select(row => row.Figures)),
        };
    }

    private static async Task<IReadOnlyList<MarginRow>> RowsAsync<TKey>(
        IQueryable<CallRollup> rollups, Expression<Func<CallRollup, TKey>> key, Func<TKey, MarginFigures, MarginRow> row, CancellationToken cancellationToken)
    {
        var groups = await Groups(rollups, key).ToListAsync(cancellationToken);
        return [.. groups.OrderByDescending(group => group.Figures.Sell).ThenByDescending(group => group.Figures.Calls).Select(group => row(group.Key, group.Figures))];
    }

    /// <summary>The database adds up hours; which local day an hour is of is known here.</summary>
    private static async Task<IReadOnlyList<MarginRow>> TimesAsync(IQueryable<CallRollup> rollups, ReportSpan span, MarginGroup group, CancellationToken cancellationToken)
    {
        var hours = (await Groups(rollups, rollup => rollup.Hour).ToListAsync(cancellationToken)).OrderBy(hour => hour.Key);
        if (group == MarginGroup.Hour)
        {
            return [.. hours.Select(hour => new MarginRow { Start = hour.Key, Figures = hour.Figures })];
        }

        return
        [
            .. hours.GroupBy(hour => span.DayOf(hour.Key) is var day && group == MarginGroup.Month ? new DateOnly(day.Year, day.Month, 1) : day)
                .Select(day => new MarginRow { Day = day.Key, Start = span.StartOf(day.Key), Figures = MarginFigures.Sum(day.Select(hour => hour.Figures)) }),
        ];
    }

    private static IQueryable<Group<TKey>> Groups<TKey>(IQueryable<CallRollup> rollups, Expression<Func<CallRollup, TKey>> key) =>
        rollups.GroupBy(key).Select(group => new Group<TKey>
        {
            Key = group.Key,
            Figures = new MarginFigures
            {
                Attempts = group.Sum(rollup => (long)rollup.Attempts),
                Calls = group.Sum(rollup => (long)rollup.Calls),
                Answered = group.Sum(rollup => (long)rollup.Answered),
                Unrated = group.Sum(rollup => (long)rollup.Unrated),
                TalkSeconds = group.Sum(rollup => rollup.TalkSeconds),
                SellBilledSeconds = group.Sum(rollup => rollup.SellBilledSeconds),
                Sell = group.Sum(rollup => rollup.Sell),
                Buy = group.Sum(rollup => rollup.Buy),
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
