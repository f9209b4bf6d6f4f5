namespace TrunkFlow.Server.Common;

/// <summary>What a national holiday is to a <see cref="TimeBand"/>.</summary>
public enum HolidayRule
{
    /// <summary>A day like any other.</summary>
    Ignored,

    /// <summary>A day of the band, whatever the weekday: <c>+holidays</c>.</summary>
    Included,

    /// <summary>No day of the band, whatever the weekday: <c>-holidays</c>.</summary>
    Excluded,
}
