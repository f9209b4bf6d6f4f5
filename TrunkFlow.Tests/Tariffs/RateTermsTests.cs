using TrunkFlow.Server.Common;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Tariffs;

public sealed class RateTermsTests
{
    [Theory]
    [InlineData("5511", "5511")]
    [InlineData("+5511", "5511")]
    [InlineData("0800", "0800")]
    [InlineData("=190", "=190")]
    public void A_prefix_is_international_unless_it_begins_with_zero_or_an_equals_sign(string given, string kept) =>
        Assert.Equal(kept, RatePrefix.Parse("prefix", given));

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("55x")]
    [InlineData("_55.")]
    [InlineData("55 11")]
    [InlineData("5511999999999999")]
    public void What_is_no_prefix_is_refused(string prefix) => Assert.Throws<InvalidValueException>(() => RatePrefix.Parse("prefix", prefix));

    public static TheoryData<string, RateTerms> Wrong => new()
    {
        { "prefix", Some.Terms() with { Prefix = "abc" } },
        { "pricePerMinute", Some.Terms() with { PricePerMinute = -0.0001m } },
        { "connectionFee", Some.Terms() with { ConnectionFee = -1m } },
        { "minimumCharge", Some.Terms() with { MinimumCharge = -1m } },
        { "initialBlock", Some.Terms() with { InitialBlock = 0 } },
        { "increment", Some.Terms() with { Increment = 0 } },
        { "increment", Some.Terms() with { Increment = -6 } },
        { "freeBelowSeconds", Some.Terms() with { FreeBelowSeconds = -1 } },
        { "validUntil", Some.Terms() with { ValidUntil = Some.Terms().ValidFrom } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_term_is_refused_at_its_field(string field, RateTerms terms) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => Tariff.OfPlan(Guid.CreateVersion7(), terms)).Field);

    [Theory]
    [InlineData("0.10", "0.08", "0.2")]
    [InlineData("0.08", "0.10", "-0.25")]
    [InlineData("0", "0.10", null)]
    public void Margin_is_of_the_selling_price(string sell, string buy, string? expected)
    {
        var tariff = Tariff.OfPlan(Guid.CreateVersion7(), Some.Terms(pricePerMinute: Money(sell)), Money(buy));
        Assert.Equal(expected is null ? null : Money(expected), tariff.Margin);
    }

    private static decimal Money(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
