using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>Checks the days and the zone a report is asked for.</summary>
public sealed class ReadReportSpan(TrunkFlowDbContext db)
{
    /// <summary>A report is for people; whoever needs more asks year by year.</summary>
    private const int MostDays = 366;

    /// <param name="from">The first local day.</param>
    /// <param name="to">The last one, which is counted.</param>
    /// <param name="timeZone">Whose days; null for those of the one customer asked for, else of the installation.</param>
    /// <param name="customerId">The one customer asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="mostDays">More are refused.</param>
    public async Task<ReportSpan> RunAsync(DateOnly from, DateOnly to, string? timeZone, Guid? customerId, CancellationToken cancellationToken, int mostDays = MostDays)
    {
        if (to < from || to.DayNumber - from.DayNumber >= mostDays)
        {
            throw new InvalidValueException("to", "ReportDays", mostDays);
        }

        // One day less than the calendar has, so that the day after the last one exists.
        Require.InRange("to", to.Year, 2000, 9998);
        Require.InRange("from", from.Year, 2000, 9998);
        return new ReportSpan(from, to, await ZoneAsync(timeZone, customerId, cancellationToken));
    }

    private async Task<TimeZoneInfo> ZoneAsync(string? id, Guid? customerId, CancellationToken cancellationToken)
    {
        if (id is not null)
        {
            return TimeZoneInfo.FindSystemTimeZoneById(Require.TimeZone("timeZone", id));
        }

        return customerId is { } customer && await db.Customers.Where(row => row.Id == customer).Select(row => row.TimeZone).FirstOrDefaultAsync(cancellationToken) is { } zone
            ? TimeZoneInfo.FindSystemTimeZoneById(zone)
            : await InstallationTimeZone.ReadAsync(db, cancellationToken);
    }
}
