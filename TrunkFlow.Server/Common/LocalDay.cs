namespace TrunkFlow.Server.Common;

/// <summary>Days as they are counted somewhere.</summary>
public static class LocalDay
{
    /// <summary>The day a moment is in, by the clocks of a zone.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
