using TrunkFlow.Server.Pages.Dashboard;

namespace TrunkFlow.Tests.Pages.Dashboard;

public sealed class TileChangeTests
{
    [Fact]
    public void Colour_follows_good_or_bad_and_not_up_or_down()
    {
        Assert.True(TileChange.Relative(110, 100, upIsGood: true, Write)!.Good);
        Assert.False(TileChange.Relative(110, 100, upIsGood: false, Write)!.Good);
        Assert.Null(TileChange.Relative(110, 100, upIsGood: null, Write)!.Good);
    }

    [Fact]
    public void Against_nothing_and_against_the_same_there_is_no_change()
    {
        Assert.Null(TileChange.Relative(5, 0, true, Write));
        Assert.Null(TileChange.Relative(100, 100, true, Write));
        Assert.Null(TileChange.Points(null, 0.5m, Write));
        Assert.Null(TileChange.Points(0.5m, null, Write));
    }

    [Fact]
    public void A_ratio_changes_by_points() => Assert.Equal("1.2", TileChange.Points(0.584m, 0.572m, Write)!.Text);

    private static string Write(decimal value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
