using System.Globalization;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Tests.Common;

public sealed class TimeBandTests
{
    // 2026-01-05 is a Monday.
    [Theory]
    [InlineData("mon-fri 08:00-18:00", "2026-01-05T07:59:59", false)]
    [InlineData("mon-fri 08:00-18:00", "2026-01-05T08:00:00", true)]
    [InlineData("mon-fri 08:00-18:00", "2026-01-05T17:59:59", true)]
    [InlineData("mon-fri 08:00-18:00", "2026-01-05T18:00:00", false)]
    [InlineData("mon-fri 08:00-18:00", "2026-01-04T12:00:00", false)]
    [InlineData("mon-fri 22:00-06:00", "2026-01-05T23:00:00", true)]
    [InlineData("mon-fri 22:00-06:00", "2026-01-05T05:59:59", false)]
    [InlineData("mon-fri 22:00-06:00", "2026-01-10T05:59:59", true)]
    [InlineData("mon-fri 22:00-06:00", "2026-01-10T22:00:00", false)]
    [InlineData("mon-fri 00:00-00:00", "2026-01-05T00:00:00", true)]
    [InlineData("mon-fri 00:00-00:00", "2026-01-10T00:00:00", false)]
    // 2026-09-07 is a Monday and a holiday, 2026-04-03 Good Friday.
    [InlineData("mon-fri 08:00-18:00", "2026-09-07T12:00:00", true)]
    [InlineData("mon-fri 08:00-18:00 -holidays", "2026-09-07T12:00:00", false)]
    [InlineData("mon-fri 08:00-18:00 -holidays", "2026-04-03T12:00:00", false)]
    [InlineData("mon-fri 08:00-18:00 -holidays", "2026-09-08T12:00:00", true)]
    [InlineData("sat-sun 08:00-18:00 +holidays", "2026-09-07T12:00:00", true)]
    [InlineData("sat-sun 08:00-18:00 +holidays", "2026-09-07T18:00:00", false)]
    [InlineData("sat-sun 08:00-18:00 +holidays", "2026-09-08T12:00:00", false)]
    [InlineData("mon-fri 22:00-06:00 -holidays", "2026-09-08T05:00:00", false)]
    [InlineData("mon-fri 22:00-06:00 -holidays", "2026-09-07T05:00:00", false)]
    [InlineData("sun-sun 22:00-06:00 +holidays", "2026-09-08T05:00:00", true)]
    public void A_band_runs_from_an_hour_up_to_another_on_its_days(string text, string moment, bool contained)
    {
        Assert.True(TimeBand.TryParse(text, out var band));

        Assert.Equal(contained, band!.Contains(DateTime.Parse(moment, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("mon-fri 08:00-18:00 -holidays")]
    [InlineData("sat-sun 00:00-00:00 +holidays")]
    [InlineData("mon-mon 08:00-18:00")]
    public void It_is_written_as_it_is_read(string text)
    {
        Assert.True(TimeBand.TryParse(text, out var band));
        Assert.Equal(text, band!.ToString());
    }

    [Theory]
    [InlineData("mon-fri 08:00-18:00 holidays")]
    [InlineData("mon-fri 08:00-18:00 -holidays +holidays")]
    public void Anything_else_behind_it_is_no_band(string text) => Assert.False(TimeBand.TryParse(text, out _));

    [Fact]
    public void The_national_holidays_of_a_year_are_known_with_the_movable_one()
    {
        Assert.Equal(
            ["2026-01-01", "2026-04-03", "2026-04-21", "2026-05-01", "2026-09-07", "2026-10-12", "2026-11-02", "2026-11-15", "2026-11-20", "2026-12-25"],
            BrazilianHolidays.Of(2026).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        // Easter as the calendars give it.
        Assert.All([new DateOnly(2024, 3, 29), new DateOnly(2025, 4, 18), new DateOnly(2027, 3, 26), new DateOnly(2038, 4, 23)], day => Assert.True(BrazilianHolidays.Include(day), $"{day}"));
        Assert.False(BrazilianHolidays.Include(new DateOnly(2023, 11, 20)));
    }
}
