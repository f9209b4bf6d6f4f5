using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Tests.Customers;

public sealed class TaxIdTests
{
    [Theory]
    [InlineData("11.222.333/0001-81", "11222333000181")]
    [InlineData("11222333000181", "11222333000181")]
    [InlineData("12.ABC.345/01DE-35", "12ABC34501DE35")]
    [InlineData("12.abc.345/01de-35", "12ABC34501DE35")]
    [InlineData("529.982.247-25", "52998224725")]
    [InlineData("  529.982.247-25 ", "52998224725")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Both_kinds_are_read_with_and_without_punctuation(string? text, string? expected) =>
        Assert.Equal(expected, TaxId.ParseOptional("taxId", text));

    [Theory]
    [InlineData("11.222.333/0001-80")]
    [InlineData("11.222.333/0001-91")]
    [InlineData("12.ABC.345/01DE-34")]
    [InlineData("12.ABC.345/01DE-3X")]
    [InlineData("529.982.247-24")]
    [InlineData("111.111.111-11")]
    [InlineData("00000000000000")]
    [InlineData("5299822472")]
    [InlineData("ABCDEFGHIJK")]
    public void A_number_whose_check_digits_do_not_match_is_refused_at_its_field(string text) =>
        Assert.Equal("taxId", Assert.Throws<InvalidValueException>(() => TaxId.ParseOptional("taxId", text)).Field);
}
