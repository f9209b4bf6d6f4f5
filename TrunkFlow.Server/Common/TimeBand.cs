using System.Globalization;

namespace TrunkFlow.Server.Common;

/// <summary>
/// The hours of a week in which a rate or a route holds, written like Asterisk's: <c>mon-fri 08:00-18:00</c>. Days and hours may wrap
/// (<c>fri-mon 22:00-06:00</c>); the end is exclusive, and equal times mean the whole day.
/// <c>mon-fri 08:00-18:00 -holidays</c> does not hold on Brazil's national holidays, <c>sat-sun 00:00-00:00 +holidays</c> holds on them as well.
/// </summary>
public sealed record TimeBand
{
    private const string With = "+holidays";
    private const string Without = "-holidays";

    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private TimeBand(DayOfWeek firstDay, DayOfWeek lastDay, TimeOnly from, TimeOnly until, HolidayRule holidays)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        From = from;
        Until = until;
        Holidays = holidays;
    }

    public DayOfWeek FirstDay { get; }
    public DayOfWeek LastDay { get; }
    public TimeOnly From { get; }
    public TimeOnly Until { get; }
    public HolidayRule Holidays { get; }

    public static TimeBand? ParseOptional(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : TryParse(text, out var band) ? band : throw new InvalidValueException(field, "NotTimeBand");

    public static bool TryParse(string text, out TimeBand? band)
    {
        band = null;
        var parts = text.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3) || (parts.Length == 3 && parts[2] is not (With or Without)))
        {
            return false;
        }

        var holidays = parts.Length == 2 ? HolidayRule.Ignored : parts[2] == With ? HolidayRule.Included : HolidayRule.Excluded;

        var days = parts[0].Split('-');
        var hours = parts[1].Split('-');
        var first = Array.IndexOf(Names, days[0]);
        var last = Array.IndexOf(Names, days[^1]);
        if (days.Length > 2 || hours.Length != 2 || first < 0 || last < 0 || !Time(hours[0], out var from) || !Time(hours[1], out var until))
        {
            return false;
        }

        band = new TimeBand((DayOfWeek)first, (DayOfWeek)last, from, until, holidays);
        return true;
    }

    /// <summary>Whether a local time lies in the band. After midnight a wrapped band belongs to the day it began on.</summary>
    public bool Contains(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        if (From == Until)
        {
            return HasDay(local);
        }

        if (From < Until)
        {
            return HasDay(local) && time >= From && time < Until;
        }

        return (time >= From && HasDay(local)) || (time < Until && HasDay(local.AddDays(-1)));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Names[(int)FirstDay]}-{Names[(int)LastDay]} {From:HH:mm}-{Until:HH:mm}{Rule}");

    private string Rule => Holidays switch { HolidayRule.Included => $" {With}", HolidayRule.Excluded => $" {Without}", _ => "" };

    private bool HasDay(DateTime local) =>
        Holidays != HolidayRule.Ignored && BrazilianHolidays.Include(DateOnly.FromDateTime(local)) ? Holidays == HolidayRule.Included : HasDay(local.DayOfWeek);

    private bool HasDay(DayOfWeek day) => FirstDay <= LastDay ? day >= FirstDay && day <= LastDay : day >= FirstDay || day <= LastDay;

    private static bool Time(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
