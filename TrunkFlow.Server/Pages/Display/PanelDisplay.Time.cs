using System.Globalization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Display;

/// <content>Times in the installation's zone: the clock for today, the day for the past, the year only when it is another one.</content>
public sealed partial class PanelDisplay
{
    private static readonly string[] PortugueseMonths = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"];
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public DateTimeOffset Now => Local(clock.GetUtcNow());

    /// <summary>The first instant of the current day and month where the installation is.</summary>
    public DateTimeOffset DayStart => StartOf(DateOnly.FromDateTime(Now.Date));

    public DateTimeOffset MonthStart => StartOf(new DateOnly(Now.Year, Now.Month, 1));

    /// <summary>The month of the installation up to and with today.</summary>
    public ReportSpan ThisMonth => new(new DateOnly(Now.Year, Now.Month, 1), DateOnly.FromDateTime(Now.Date), zone);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>14:31:52 today, else 22 nov, 14:31.</summary>
    public string When(DateTimeOffset? instant)
    {
        if (instant is null)
        {
            return Absent;
        }

        var local = Local(instant.Value);
        return local.Date == Now.Date ? Clock(local, "HH:mm:ss") : $"{Day(local)}, {Clock(local, "HH:mm")}";
    }

    /// <summary>The whole instant, for a detail page: 24 nov 2026, 14:07:12.</summary>
    public string Instant(DateTimeOffset? instant) =>
        instant is { } value ? $"{DayOfMonth(Local(value))}{NoBreak}{Local(value).Year}, {Clock(Local(value), "HH:mm:ss")}" : Absent;

    public string Hour(DateTimeOffset instant) => Clock(Local(instant), "HH:mm");

    public string Date(DateTimeOffset? instant) => instant is { } value ? Day(Local(value)) : Absent;

    /// <summary>The current month's name, as a title.</summary>
    public string MonthName()
    {
        var name = culture.DateTimeFormat.GetMonthName(Now.Month);
        return char.ToUpper(name[0], culture) + name[1..];
    }

    /// <summary>A month of a report: nov 2026.</summary>
    public string Month(DateOnly month) => $"{(Portuguese(culture) ? PortugueseMonths : EnglishMonths)[month.Month - 1]}{NoBreak}{month.Year}";

    /// <summary>A day of a report, with its year where that is another one: 22 nov.</summary>
    public string Day(DateOnly day) => Day(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    /// <summary>terça, 24 de novembro, 14:32.</summary>
    public string LongNow()
    {
        var now = Now;
        var weekday = culture.DateTimeFormat.GetDayName(now.DayOfWeek).Split('-')[0];
        var day = Portuguese(culture) ? now.ToString("d 'de' MMMM", culture) : now.ToString("d MMMM", culture);
        return $"{weekday}, {day}, {Clock(now, "HH:mm")}";
    }

    /// <summary>The moment a local day begins, in UTC as the database takes it.</summary>
    public DateTimeOffset StartOf(DateOnly day) => zone.StartOf(day);

    /// <summary>The same of a day somebody typed.</summary>
    /// <exception cref="InvalidValueException">It is none that is meant.</exception>
    public DateTimeOffset StartOf(string field, DateOnly day) => StartOf(Typed(field, day));

    /// <summary>The first moment after a day somebody typed.</summary>
    /// <exception cref="InvalidValueException">It is none that is meant.</exception>
    public DateTimeOffset EndOf(string field, DateOnly day) => StartOf(Typed(field, day).AddDays(1));

    /// <summary>A local date and time, as a browser's field for them sends it, as an instant in UTC; null where it is none that is meant.</summary>
    public DateTimeOffset? Moment(string? typed) =>
        DateTime.TryParseExact(typed?.Trim(), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && LocalDay.IsMeant(DateOnly.FromDateTime(local))
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime()
            : null;

    private string Day(DateTimeOffset local) => local.Year == Now.Year ? DayOfMonth(local) : $"{DayOfMonth(local)}{NoBreak}{local.Year}";

    private string DayOfMonth(DateTimeOffset local) =>
        $"{local.Day}{NoBreak}{(Portuguese(culture) ? PortugueseMonths : EnglishMonths)[local.Month - 1]}";

    private static DateOnly Typed(string field, DateOnly day) =>
        LocalDay.IsMeant(day) ? day : throw new InvalidValueException(field, "DayOutOfRange", LocalDay.Earliest, LocalDay.Latest);

    private static string Clock(DateTimeOffset local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
}
