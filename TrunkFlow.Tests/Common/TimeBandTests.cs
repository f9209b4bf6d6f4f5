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
    public void A_band_runs_from_an_hour_up_to_another_on_its_days(string text, string moment, bool contained)
    {
        Assert.True(TimeBand.TryParse(text, out var band));

        Assert.Equal(contained, band!.Contains(DateTime.Parse(moment, CultureInfo.InvariantCulture)));
    }
}
