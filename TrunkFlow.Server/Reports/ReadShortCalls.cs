using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>Short calls per customer and local day, from sums of days or hours, in no order: a month of a thousand customers is put into the reader's.</summary>
public sealed class ReadShortCalls(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<ShortCallDay>> RunAsync(ReportSpan span, Guid? customerId, CancellationToken cancellationToken)
    {
        var days = await Rows(Days(span, customerId)).ToListAsync(cancellationToken);
        return days.Count > 0 ? days : await OfHoursAsync(span, customerId, cancellationToken);
    }

    /// <summary>The nearest to the block first, then the latest; a month of a thousand customers is not read for the few at its top.</summary>
    /// <returns>At most so many, and how many there are.</returns>
    public async Task<(IReadOnlyList<ShortCallDay> Days, int Count)> NearestAsync(ReportSpan span, Guid? customerId, int most, CancellationToken cancellationToken)
    {
        var days = Days(span, customerId);
        if (await days.CountAsync(cancellationToken) is > 0 and var count)
        {
            var concerned = await Rows(days.Where(ShortCallDay.Concerns)).ToListAsync(cancellationToken);
            var latest = await Rows(days.OrderByDescending(day => day.Day).ThenByDescending(day => day.Calls - day.Answered + day.ShortCalls).ThenBy(day => day.CustomerId).Take(most)).ToListAsync(cancellationToken);
            return (Nearest(concerned.Union(latest), most), count);
        }

        var hours = await OfHoursAsync(span, customerId, cancellationToken);
        return (Nearest(hours, most), hours.Count);
    }

    private static List<ShortCallDay> Nearest(IEnumerable<ShortCallDay> days, int most) =>
        [.. days.OrderByDescending(day => day.Level).ThenByDescending(day => day.Day).ThenByDescending(day => day.Short).ThenBy(day => day.CustomerId).Take(most)];

    private static MarginFilter Outbound(Guid? customerId) => new(CustomerId: customerId, Direction: CallDirection.Outbound);

    private static IQueryable<ShortCallDay> Rows(IQueryable<CallDay> days) =>
        days.Select(day => new ShortCallDay { CustomerId = day.CustomerId!.Value, Day = day.Day, Calls = day.Calls, Answered = day.Answered, AnsweredShort = day.ShortCalls });

    private IQueryable<CallDay> Days(ReportSpan span, Guid? customerId) => Outbound(customerId).Apply(db.DaysOf(span, CallDayBy.Customer)).Where(day => day.CustomerId != null);

    private async Task<IReadOnlyList<ShortCallDay>> OfHoursAsync(ReportSpan span, Guid? customerId, CancellationToken cancellationToken)
    {
        var hours = await Outbound(customerId).Apply(db.HoursOf(span)).Where(rollup => rollup.CustomerId != null).GroupBy(rollup => new { rollup.CustomerId, rollup.Hour })
            .Select(group => new
            {
                group.Key,
                Calls = group.Sum(rollup => (long)rollup.Calls),
                Answered = group.Sum(rollup => (long)rollup.Answered),
                Short = group.Sum(rollup => (long)rollup.ShortCalls),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. hours.GroupBy(hour => (Customer: hour.Key.CustomerId!.Value, Day: span.DayOf(hour.Key.Hour))).Select(day => new ShortCallDay
            {
                CustomerId = day.Key.Customer,
                Day = day.Key.Day,
                Calls = day.Sum(hour => hour.Calls),
                Answered = day.Sum(hour => hour.Answered),
                AnsweredShort = day.Sum(hour => hour.Short),
            }),
        ];
    }
}
