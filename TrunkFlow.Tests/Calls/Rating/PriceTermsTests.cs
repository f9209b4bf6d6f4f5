using System.Globalization;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Tests.Calls.Rating;

public sealed class PriceTermsTests
{
    // answered, block, rate per minute, connection fee, minimum, free below -> billed, price; not rounded
    [Theory]
    [InlineData(0, 30, 6, "0.12", "0.10", "0.50", 0, 0, "0")]
    [InlineData(1, 30, 6, "0.12", "0", "0", 0, 30, "0.06")]
    [InlineData(31, 30, 6, "0.12", "0", "0", 0, 36, "0.072")]
    [InlineData(57, 30, 6, "0.12", "0", "0", 0, 60, "0.12")]
    [InlineData(560, 60, 11, "0.30", "0", "0", 0, 566, "2.83")]
    [InlineData(31, 30, 6, "0.12", "0.05", "0", 0, 36, "0.122")]
    [InlineData(31, 30, 6, "0.12", "0", "0.10", 0, 36, "0.10")]
    [InlineData(31, 30, 6, "0.12", "0.05", "0.10", 0, 36, "0.122")]
    [InlineData(2, 1, 1, "0.12", "0.05", "0.10", 3, 2, "0")]
    [InlineData(3, 1, 1, "0.12", "0.05", "0.10", 3, 3, "0.10")]
    [InlineData(3, 30, 6, "0", "0", "0", 0, 30, "0")]
    [InlineData(1, 1, 1, "0.10", "0", "0", 0, 1, "0.0016666667")]
    public void A_call_costs_its_fee_and_its_billed_minutes(
        int answered, int initial, int increment, string rate, string fee, string minimum, int freeBelow, int billed, string price)
    {
        var terms = new PriceTerms(Money(rate), Money(fee), new BillingBlock(initial, increment), Money(minimum), freeBelow);

        var charge = terms.Price(answered, Rounding.None);

        Assert.Equal(billed, charge.BilledSeconds);
        Assert.Equal(Money(price), charge.Amount);
    }

    [Theory]
    [InlineData("0.00125", RoundingMode.HalfUp, 4, "0.0013")]
    [InlineData("0.00135", RoundingMode.HalfUp, 4, "0.0014")]
    [InlineData("0.001249999", RoundingMode.HalfUp, 4, "0.0012")]
    [InlineData("0.00121", RoundingMode.Up, 4, "0.0013")]
    [InlineData("0.0012", RoundingMode.Up, 4, "0.0012")]
    [InlineData("0", RoundingMode.Up, 2, "0")]
    [InlineData("0.0000000001", RoundingMode.Up, 2, "0.01")]
    [InlineData("0.00129999", RoundingMode.Down, 4, "0.0012")]
    [InlineData("0.005", RoundingMode.HalfUp, 2, "0.01")]
    [InlineData("0.005", RoundingMode.Down, 2, "0")]
    [InlineData("1.5", RoundingMode.HalfUp, 0, "2")]
    [InlineData("2.5", RoundingMode.HalfUp, 0, "3")]
    [InlineData("0.12345678905", RoundingMode.None, 2, "0.1234567891")]
    [InlineData("0.12345678904", RoundingMode.None, 0, "0.1234567890")]
    public void A_price_is_rounded_as_its_plan_says(string amount, RoundingMode mode, int digits, string rounded) =>
        Assert.Equal(Money(rounded), new Rounding(mode, digits).Apply(Money(amount)));

    // 36 billed seconds at 0.0125 are 0.0075 exactly: divided first, 0.0125 / 60 has no end and the tie would fall below.
    [Theory]
    [InlineData(36, "0.0125", 3, "0.008")]
    [InlineData(42, "0.0125", 4, "0.0088")]
    [InlineData(30, "0.01", 2, "0.01")]
    [InlineData(66, "0.05", 2, "0.06")]
    [InlineData(6, "0.05", 2, "0.01")]
    public void A_tie_is_met_exactly(int billed, string rate, int digits, string price)
    {
        var terms = new PriceTerms(Money(rate), 0m, new BillingBlock(0, 6));

        Assert.Equal(Money(price), terms.Price(billed, new Rounding(RoundingMode.HalfUp, digits)).Amount);
    }

    [Theory]
    // Half a minute at 0.12 is 0.06, every six seconds more 0.012.
    [InlineData("0.0599", 0)]
    [InlineData("0.06", 30)]
    [InlineData("0.0719", 30)]
    [InlineData("0.072", 36)]
    [InlineData("0", 0)]
    [InlineData("-5", 0)]
    [InlineData("1000", 100)]
    public void An_amount_pays_for_whole_blocks(string amount, int seconds) =>
        Assert.Equal(seconds, PriceTerms.PerMinute(0.12m).SecondsFor(Money(amount), Rounding.None, 100));

    [Theory]
    // Rounded down to cents, five seconds of 0.12 a minute cost the first cent.
    [InlineData("0.00", 0)]
    [InlineData("0.01", 9)]
    public void What_is_rounded_away_pays_for_nobody(string amount, int seconds) =>
        Assert.Equal(seconds, new PriceTerms(0.12m, 0m, new BillingBlock(1, 1)).SecondsFor(Money(amount), new Rounding(RoundingMode.Down, 2), 100));

    [Fact]
    public void What_an_amount_pays_for_is_the_last_second_that_does_not_cost_more()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 500; round++)
        {
            var terms = new PriceTerms(random.Next(0, 300) / 100m, random.Next(0, 3) / 10m, new BillingBlock(random.Next(0, 61), random.Next(1, 61)), random.Next(0, 3) / 10m, random.Next(0, 8));
            var rounding = new Rounding((RoundingMode)random.Next(0, 4), random.Next(0, 5));
            var amount = random.Next(-10, 200) / 100m;
            var prices = Enumerable.Range(1, 300).Select(second => terms.Price(second, rounding).Amount).ToList();
            // Who cannot pay the first second that costs something does not talk for nothing until then.
            var enough = prices.FirstOrDefault(price => price > 0) is > 0 and var first && first > amount ? 0 : prices.TakeWhile(price => price <= Math.Max(0m, amount)).Count();
            Assert.Equal(enough, terms.SecondsFor(amount, rounding, 300));
        }
    }

    [Theory]
    [InlineData("0.12", "0.09", "0.25", "0.3333333333")]
    [InlineData("0.10", "0.20", "-1", "-0.5")]
    [InlineData("0", "0.20", null, "-1")]
    [InlineData("0.10", "0", "1", null)]
    [InlineData("0", "0", null, null)]
    public void Margin_is_of_the_sell_price_and_markup_of_the_buy_price(string sell, string buy, string? margin, string? markup)
    {
        Assert.Equal(Ratio(margin), Profit.Margin(Money(sell), Money(buy)));
        Assert.Equal(Ratio(markup), Profit.Markup(Money(sell), Money(buy)) is { } value ? Math.Round(value, 10) : null);
    }

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? Ratio(string? text) => text is null ? null : Money(text);
}
