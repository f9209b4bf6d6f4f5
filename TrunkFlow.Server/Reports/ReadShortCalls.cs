using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>Short calls per customer and local day, from the hourly rollups.</summary>
public sealed class ReadShortCalls(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<ShortCallDay>> RunAsync(ReportSpan span, Guid? customerId, CancellationToken cancellationToken)
    {
        var rollups = new MarginFilter(CustomerId: customerId, Direction: CallDirection.Outbound)
            .Apply(db.CallRollups.AsNoTracking().Where(rollup => rollup.Hour >= span.From && rollup.Hour < span.Until && rollup.CustomerId != null));
        var hours = await rollups.GroupBy(rollup => new { rollup.CustomerId, rollup.Hour })
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
            .. hours.GroupBy(hour => (Customer: hour.Key.CustomerId!.Value, Day: span.DayOf(hour.Key.Hour)))
                .Select(day => new ShortCallDay
                {
                    CustomerId = day.Key.Customer,
                    Day = day.Key.Day,
                    Calls = day.Sum(hour => hour.Calls),
                    Answered = day.Sum(hour => hour.Answered),
                    AnsweredShort = day.Sum(hour => hour.Short),
                })
                .OrderBy(day => day.Day).ThenByDescending(day => day.Short).ThenBy(day => day.CustomerId),
        ];
    }
}
