using TrunkFlow.Server.Reports;

namespace TrunkFlow.Tests.Reports;

/// <summary>The periods of a span, by the clocks of its zone.</summary>
public sealed class ReportSpanTests
{
    [Theory]
    [InlineData("America/Sao_Paulo", "2026-11-05", "2026-11-05T03:00Z", 24)]
    [InlineData("Asia/Kolkata", "2026-11-05", "2026-11-04T19:00Z", 24)]
    [InlineData("America/New_York", "2026-03-08", "2026-03-08T05:00Z", 23)]
    [InlineData("America/New_York", "2026-11-01", "2026-11-01T04:00Z", 25)]
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00Z", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z", 23)]
    [InlineData("Asia/Kathmandu", "2026-11-05", "2026-11-04T19:00Z", 24)]
    [InlineData("UTC", "0001-01-01", "0001-01-01T00:00Z", 24)]
    [InlineData("America/Asuncion", "2023-10-01", "2023-10-01T04:00Z", 23)]
    public void A_day_has_the_hours_of_the_rollups_that_begin_in_it(string zone, string day, string first, int hours)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var found = new ReportSpan(date, date, TimeZoneInfo.FindSystemTimeZoneById(zone)).Hours.ToList();
        Assert.Equal(DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture), found[0]);
        Assert.Equal(hours, found.Count);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second - pair.First));
    }

    [Fact]
    public void It_has_its_days_and_the_months_they_are_in()
    {
        var span = new ReportSpan(new DateOnly(2026, 1, 30), new DateOnly(2026, 3, 1), TimeZoneInfo.Utc);
        Assert.Equal(31, span.Days.Count());
        Assert.Equal((span.FirstDay, span.LastDay), (span.Days.First(), span.Days.Last()));
        Assert.Equal([1, 2, 3], span.Months.Select(month => month.Month));
        Assert.All(span.Months, month => Assert.Equal(1, month.Day));
    }
}
