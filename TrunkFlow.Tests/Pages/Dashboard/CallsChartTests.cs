using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Pages.Dashboard;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Tests.Pages.Dashboard;

public sealed class CallsChartTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(192, 200)]
    [InlineData(215, 240)]
    [InlineData(4100, 8000)]
    public void The_scale_ends_at_a_round_number_whose_quarters_are_whole(int most, int top)
    {
        var chart = Chart(0, most, 0);
        Assert.Equal([top, top * 3 / 4, top / 2, top / 4, 0], chart.Plot.Scale);
    }

    [Fact]
    public void The_line_runs_from_the_first_hour_to_now_and_the_area_closes_under_it()
    {
        var chart = Chart(0, 4, 2);
        Assert.Equal("M0 240L480 0L960 120", chart.Plot.Line);
        Assert.Equal("M0 240L480 0L960 120V240H0Z", chart.Plot.Area);
        Assert.Equal("M960 120h0", chart.Plot.End);
        Assert.Equal(4, chart.Peak.Calls);
    }

    [Fact]
    public void What_is_below_zero_is_below_its_line()
    {
        var chart = new LineChart([4, -4, 2], [0, 0, 0]);
        Assert.Equal([4, 2, 0, -2, -4], chart.Scale);
        Assert.Equal("M0 0L480 240L960 60", chart.Line);
        Assert.Equal("M0 120H960", chart.Base);
        Assert.Equal("M0 0L480 240L960 60V120H0Z", chart.Area);
    }

    [Fact]
    public void A_spark_skips_hours_without_a_value_and_needs_two()
    {
        Assert.Null(Spark.Line([null, 5, null]));
        Assert.Equal("M0 21L100 3", Spark.Line([0, null, 10]));
        Assert.Equal("M0 12L100 12", Spark.Line([7, 7]));
    }

    private static CallsChart Chart(params int[] calls)
    {
        var hours = calls.Select((count, index) => HourFigures.Quiet(Start.AddHours(index)) with { Calls = count }).ToList();
        return new CallsChart(hours, hours.ConvertAll(hour => hour with { Calls = 0 }));
    }
}
