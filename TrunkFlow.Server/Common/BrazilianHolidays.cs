namespace TrunkFlow.Server.Common;

/// <summary>
/// The days on which all of Brazil rests: laws 662/1949 and 10.607/2002 (1 January, 21 April, 1 May, 7 September, 2 and 15 November, 25 December), 6.802/1980 (12 October),
/// 14.759/2023 (20 November, from 2024 on), and Good Friday. Carnival and Corpus Christi are no national holidays.
/// </summary>
public static class BrazilianHolidays
{
    private const int YearOfBlackConsciousness = 2024;

    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (12, 25)];

    public static bool Include(DateOnly day) =>
        Array.IndexOf(Fixed, (day.Month, day.Day)) >= 0
        || (day is { Month: 11, Day: 20 } && day.Year >= YearOfBlackConsciousness)
        || (day.Month is 3 or 4 && day == EasterSunday(day.Year).AddDays(-2));

    /// <summary>In order.</summary>
    public static IEnumerable<DateOnly> Of(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays).Where(Include);
    }

    // Meeus, Jones and Butcher: the Gregorian computus.
    private static DateOnly EasterSunday(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * week)) / 451;
        var sum = moon + week - (7 * late) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
