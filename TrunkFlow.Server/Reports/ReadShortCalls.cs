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
        var filter = new MarginFilter(CustomerId: customerId, Direction: CallDirection.Outbound);
        var days = await OfDaysAsync(span, filter, cancellationToken);
        return days.Count > 0 ? days : await OfHoursAsync(span, filter, cancellationToken);
    }

    private async Task<IReadOnlyList<ShortCallDay>> OfDaysAsync(ReportSpan span, MarginFilter filter, CancellationToken cancellationToken) =>
        await filter.Apply(db.DaysOf(span, CallDayBy.Customer)).Where(day => day.CustomerId != null)
            .Select(day => new ShortCallDay { CustomerId = day.CustomerId!.Value, Day = day.Day, Calls = day.Calls, Answered = day.Answered, AnsweredShort = day.ShortCalls })
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ShortCallDay>> OfHoursAsync(ReportSpan span, MarginFilter filter, CancellationToken cancellationToken)
    {
        var hours = await filter.Apply(db.HoursOf(span)).Where(rollup => rollup.CustomerId != null).GroupBy(rollup => new { rollup.CustomerId, rollup.Hour })
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
