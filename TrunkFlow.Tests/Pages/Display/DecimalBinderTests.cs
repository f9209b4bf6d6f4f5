using System.Globalization;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Tests.Pages.Display;

public sealed class DecimalBinderTests
{
    [Theory]
    [InlineData("pt-BR", "0,1380", "0.1380")]
    [InlineData("pt-BR", "0.138", "0.138")]
    [InlineData("pt-BR", "1.500", "1500")]
    [InlineData("pt-BR", "1.500,5", "1500.5")]
    [InlineData("pt-BR", "12.5", "12.5")]
    [InlineData("pt-BR", "2 000,00", "2000")]
    [InlineData("pt-BR", "\u22125", "-5")]
    [InlineData("en", "1,500.25", "1500.25")]
    [InlineData("en", "0,138", "0.138")]
    public void An_amount_is_read_as_its_writer_meant_it(string culture, string text, string expected)
    {
        Assert.True(DecimalBinder.TryRead(text, new CultureInfo(culture), out var value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1.5.0")]
    [InlineData("dez")]
    [InlineData("1e3")]
    [InlineData("1,2,3")]
    public void What_cannot_be_one_amount_is_refused_not_guessed(string text) =>
        Assert.False(DecimalBinder.TryRead(text, new CultureInfo("pt-BR"), out _));
}
