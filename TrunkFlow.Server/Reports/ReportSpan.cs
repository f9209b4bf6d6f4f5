using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Reports;

/// <summary>The days a report is about, and the zone they are days of. The rollups' hours are UTC: an hour counts for the local day it begins in.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, which is in it.</param>
/// <param name="Zone">The zone the days begin and end in.</param>
public sealed record ReportSpan(DateOnly FirstDay, DateOnly LastDay, TimeZoneInfo Zone)
{
    /// <summary>When the first day began.</summary>
    public DateTimeOffset From => StartOf(FirstDay);

    /// <summary>When the day after the last one begins; what happens then is not in it.</summary>
    public DateTimeOffset Until => StartOf(LastDay.AddDays(1));

    /// <summary>The local day a moment is in.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => Zone.DayOf(moment);

    /// <summary>When a local day begins: where the clocks skip midnight, with the first moment that exists.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
