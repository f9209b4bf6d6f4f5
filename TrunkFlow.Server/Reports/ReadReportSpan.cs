using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>Checks the days and the zone a report is asked for.</summary>
public sealed class ReadReportSpan(TrunkFlowDbContext db)
{
    /// <summary>A report is for people; whoever needs more asks year by year.</summary>
    private const int MostDays = 366;

    public async Task<ReportSpan> RunAsync(DateOnly from, DateOnly to, string? timeZone, CancellationToken cancellationToken, int mostDays = MostDays)
    {
        if (to < from || to.DayNumber - from.DayNumber >= mostDays)
        {
            throw new InvalidValueException("to", "ReportDays", mostDays);
        }

        // One day less than the calendar has, so that the day after the last one exists.
        Require.InRange("to", to.Year, 2000, 9998);
        Require.InRange("from", from.Year, 2000, 9998);
        return new ReportSpan(from, to, await ZoneAsync(timeZone, cancellationToken));
    }

    private async Task<TimeZoneInfo> ZoneAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return await InstallationTimeZone.ReadAsync(db, cancellationToken);
        }

        return TimeZoneInfo.FindSystemTimeZoneById(Require.TimeZone("timeZone", id));
    }
}
