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

    /// <summary>Whether hours of UTC are whole in it: not where the clocks are half an hour off.</summary>
    public bool IsOfWholeHours => From.UtcTicks % TimeSpan.TicksPerHour == 0 && Until.UtcTicks % TimeSpan.TicksPerHour == 0;

    /// <summary>The hours of the rollups that begin in it: those of UTC, also where the clocks are half an hour off.</summary>
    public IEnumerable<DateTimeOffset> Hours
    {
        get
        {
            var until = Until;
            var first = new DateTimeOffset((From.UtcTicks + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero);
            for (var hour = first; hour < until; hour = hour.AddHours(1))
            {
                yield return hour;
            }
        }
    }

    /// <summary>Its local days.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, LastDay.DayNumber - FirstDay.DayNumber + 1).Select(FirstDay.AddDays);

    /// <summary>The first day of each month it has a day of.</summary>
    public IEnumerable<DateOnly> Months => Days.Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct();

    /// <summary>The local day a moment is in.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => Zone.DayOf(moment);

    /// <summary>When a local day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Zone.StartOf(day);
}
