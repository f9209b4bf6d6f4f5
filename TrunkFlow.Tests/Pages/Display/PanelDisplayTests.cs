using System.Globalization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Tests.Pages.Display;

public sealed class PanelDisplayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
    private static readonly PanelDisplay Portuguese = Reading("pt-BR");
    private static readonly PanelDisplay English = Reading("en");

    [Theory]
    [InlineData(48217, "48.217", "48,217")]
    [InlineData(0, "0", "0")]
    public void A_count_groups_its_thousands(long value, string portuguese, string english)
    {
        Assert.Equal(portuguese, Portuguese.Count(value));
        Assert.Equal(english, English.Count(value));
    }

    [Theory]
    [InlineData("6184.2", "R$\u00a06.184,20", "R$\u00a06,184.20")]
    [InlineData("-1842.17", "\u2212R$\u00a01.842,17", "\u2212R$\u00a01,842.17")]
    [InlineData("0", "R$\u00a00,00", "R$\u00a00.00")]
    [InlineData("-0.004", "R$\u00a00,00", "R$\u00a00.00")]
    public void A_total_has_two_decimals_and_a_real_minus(string amount, string portuguese, string english)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
        Assert.Equal(portuguese, Portuguese.Money(value));
        Assert.Equal(english, English.Money(value));
    }

    [Theory]
    [InlineData("0.138", "R$\u00a00,1380")]
    [InlineData("0.64860", "R$\u00a00,6486")]
    [InlineData("0.0123456789", "R$\u00a00,0123456789")]
    [InlineData("-0.5", "\u2212R$\u00a00,5000")]
    public void A_price_keeps_every_digit_and_at_least_four_decimals(string amount, string expected) =>
        Assert.Equal(expected, Portuguese.Price(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0 kB")]
    [InlineData(8_192, "8 kB")]
    [InlineData(1_500_000, "1,5 MB")]
    [InlineData(3_141_592_653, "3,1 GB")]
    [InlineData(2_500_000_000_000, "2.500,0 GB")]
    public void A_size_is_in_units_that_keep_it_short(long bytes, string expected) => Assert.Equal(expected.Replace(' ', '\u00a0'), Portuguese.Size(bytes));

    [Fact]
    public void A_percentage_keeps_its_sign_on_the_same_line()
    {
        Assert.Equal("58,4\u00a0%", Portuguese.Percent(0.584m));
        Assert.Equal("58.4%", English.Percent(0.584m));
        Assert.Equal("\u221210,1\u00a0%", Portuguese.Percent(-0.101m));
    }

    [Fact]
    public void What_is_absent_is_a_dash_and_never_a_zero()
    {
        Assert.All([Portuguese.Count(null), Portuguese.Money(null), Portuguese.Percent(null), PanelDisplay.Duration(null), PanelDisplay.Phone(null), Portuguese.When(null)],
            text => Assert.Equal("—", text));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("9999-12-31")]
    public void A_day_typed_that_nobody_means_is_refused_at_its_field(string day)
    {
        foreach (var moment in new Func<string, DateOnly, DateTimeOffset>[] { Portuguese.StartOf, Portuguese.EndOf })
        {
            var refusal = Assert.Throws<InvalidValueException>(() => moment("until", DateOnly.Parse(day, CultureInfo.InvariantCulture)));

            Assert.Equal(("until", "DayOutOfRange"), (refusal.Field, refusal.Reason));
        }
    }

    [Fact]
    public void A_day_typed_begins_and_ends_where_the_installation_is()
    {
        Assert.Equal(new DateTimeOffset(2000, 1, 1, 2, 0, 0, TimeSpan.Zero), Portuguese.StartOf("from", new DateOnly(2000, 1, 1)));
        Assert.Equal(new DateTimeOffset(9999, 1, 1, 3, 0, 0, TimeSpan.Zero), Portuguese.EndOf("until", new DateOnly(9998, 12, 31)));
    }

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(278, "4:38")]
    [InlineData(3600, "1:00:00")]
    public void A_duration_reads_as_a_clock(long seconds, string expected) => Assert.Equal(expected, PanelDisplay.Duration(seconds));

    [Theory]
    [InlineData("+5511955550142", "+55\u00a011\u00a095555-0142")]
    [InlineData("+558555550122", "+55\u00a085\u00a05555-0122")]
    [InlineData("+12125550100", "+1\u00a0212\u00a0555-0100")]
    [InlineData("+4930123456", "+4930123456")]
    [InlineData("2001", "2001")]
    public void A_phone_number_is_grouped_as_people_write_it(string number, string expected) => Assert.Equal(expected, PanelDisplay.Phone(number));

    [Fact]
    public void Today_is_told_by_the_clock_and_other_days_by_their_date()
    {
        Assert.Equal("11:59:58", Portuguese.When(Noon.AddSeconds(-2)));
        Assert.Equal("22\u00a0nov, 12:00", Portuguese.When(Noon.AddDays(-2)));
        Assert.Equal("24\u00a0nov\u00a02025, 12:00", Portuguese.When(Noon.AddYears(-1)));
        Assert.Equal("22\u00a0Nov, 12:00", English.When(Noon.AddDays(-2)));
        Assert.Equal("terça, 24 de novembro, 12:00", Portuguese.LongNow());
    }

    private static PanelDisplay Reading(string culture) =>
        new(new CultureInfo(culture), TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"), new StoppedClock());

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}
