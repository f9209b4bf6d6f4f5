using System.Globalization;

namespace TrunkFlow.Server.Common;

/// <summary>
/// The hours of a week in which a rate or a route holds, written like Asterisk's: <c>mon-fri 08:00-18:00</c>. Days and hours may wrap
/// (<c>fri-mon 22:00-06:00</c>); the end is exclusive, and equal times mean the whole day.
/// </summary>
public sealed record TimeBand
{
    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private TimeBand(DayOfWeek firstDay, DayOfWeek lastDay, TimeOnly from, TimeOnly until)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        From = from;
        Until = until;
    }

    public DayOfWeek FirstDay { get; }
    public DayOfWeek LastDay { get; }
    public TimeOnly From { get; }
    public TimeOnly Until { get; }

    public static TimeBand? ParseOptional(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : TryParse(text, out var band) ? band : throw new InvalidValueException(field, "NotTimeBand");

    public static bool TryParse(string text, out TimeBand? band)
    {
        band = null;
        var parts = text.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            return false;
        }

        var days = parts[0].Split('-');
        var hours = parts[1].Split('-');
        var first = Array.IndexOf(Names, days[0]);
        var last = Array.IndexOf(Names, days[^1]);
        if (days.Length > 2 || hours.Length != 2 || first < 0 || last < 0 || !Time(hours[0], out var from) || !Time(hours[1], out var until))
        {
            return false;
        }

        band = new TimeBand((DayOfWeek)first, (DayOfWeek)last, from, until);
        return true;
    }

    /// <summary>Whether a local time lies in the band. After midnight a wrapped band belongs to the day it began on.</summary>
    public bool Contains(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        if (From == Until)
        {
            return HasDay(local.DayOfWeek);
        }

        if (From < Until)
        {
            return HasDay(local.DayOfWeek) && time >= From && time < Until;
        }

        return (time >= From && HasDay(local.DayOfWeek)) || (time < Until && HasDay(local.AddDays(-1).DayOfWeek));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Names[(int)FirstDay]}-{Names[(int)LastDay]} {From:HH:mm}-{Until:HH:mm}");

    private bool HasDay(DayOfWeek day) => FirstDay <= LastDay ? day >= FirstDay && day <= LastDay : day >= FirstDay || day <= LastDay;

    private static bool Time(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
