namespace TrunkFlow.Server.Common;

/// <summary>Days as they are counted somewhere.</summary>
public static class LocalDay
{
    /// <summary>The first and the last day anybody means; all of them begin and end in every zone.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    public static readonly DateOnly Latest = new(9998, 12, 31);

    /// <summary>Whether somebody can mean this day.</summary>
    public static bool IsMeant(DateOnly day) => day >= Earliest && day <= Latest;

    /// <summary>Clocks are changed by whole quarters of an hour.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>The day a moment is in, by the clocks of a zone.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The first moment of a day by the clocks of a zone, in UTC: the first of two midnights where there are two, the hour they jump to where there is none.</summary>
    public static DateTimeOffset StartOf(this TimeZoneInfo zone, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        var start = new DateTimeOffset(midnight, offset).ToUniversalTime();

        // What the zone says of a local time that does not exist is not the same for all zones; what it says of a moment is.
        while (zone.DayOf(start) < day)
        {
            start += Step;
        }

        return start;
    }
}
