using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>
/// What reports add up: hours, which tell everything apart, or days, which are few. Days are asked first; where they say nothing, because there were
/// no calls or because they are of another zone, hours are asked.
/// </summary>
internal static class ReportSums
{
    /// <summary>The hours that begin in a span.</summary>
    public static IQueryable<CallRollup> HoursOf(this TrunkFlowDbContext db, ReportSpan span) =>
        db.CallRollups.AsNoTracking().Where(rollup => rollup.Hour >= span.From && rollup.Hour < span.Until);

    /// <summary>The days of a span; none where days are kept in another zone.</summary>
    public static IQueryable<CallDay> DaysOf(this TrunkFlowDbContext db, ReportSpan span, CallDayBy by) =>
        db.CallDays.AsNoTracking().Where(day => day.By == by && day.Day >= span.FirstDay && day.Day <= span.LastDay && db.CallDayZones.Any(zone => zone.TimeZone == span.Zone.Id));
}
