using TrunkFlow.Server.Pages.Search;

namespace TrunkFlow.Tests.Pages.Search;

public sealed class SearchTermTests
{
    [Theory]
    [InlineData("+55 11 95555-0142", "5511955550142")]
    [InlineData("55 11 95555 0142", "5511955550142")]
    [InlineData("011 95555-0142", "5511955550142")]
    [InlineData("(11) 95555-0142", "5511955550142")]
    [InlineData("0 15 11 95555-0142", "5511955550142")]
    [InlineData("00 14 1 305 555 0100", "13055550100")]
    [InlineData("+1 305 555-0100", "13055550100")]
    [InlineData("95555-0142", "955550142")]
    [InlineData("011 9555", "119555")]
    [InlineData("+55 11 9", "55119")]
    [InlineData("0800 555", "800555")]
    [InlineData("11", null)]
    [InlineData("sala 119", null)]
    [InlineData("c-1042", null)]
    public void A_telephone_number_is_sought_by_its_digits_in_E164_as_far_as_they_were_typed(string typed, string? digits) =>
        Assert.Equal(digits, SearchTerm.Of(typed)!.Digits);

    [Theory]
    [InlineData("011 95555-0142", "+5511955550142")]
    [InlineData("13055550100", "+13055550100")]
    [InlineData("1305", null)]
    public void A_whole_number_is_known_as_one(string typed, string? number) => Assert.Equal(number, SearchTerm.Of(typed)!.Numbers.SingleOrDefault());

    [Theory]
    [InlineData("11.222.333/0001-81", "11222333000181")]
    [InlineData("12.abc.345/01de-35", "12ABC34501DE35")]
    [InlineData("11.222", "11222")]
    [InlineData("11.2", null)]
    [InlineData("padaria", null)]
    [InlineData("padaria 24 horas!", null)]
    public void A_tax_number_is_sought_without_its_punctuation(string typed, string? tax) => Assert.Equal(tax, SearchTerm.Of(typed)!.TaxId);

    [Theory]
    [InlineData("pbx1-1773146096.12", true)]
    [InlineData("1773146096.12", true)]
    [InlineData("sala-norte-1773146096.7", true)]
    [InlineData("1773146096", false)]
    [InlineData("pbx1-1773146096.12 ou outro", false)]
    [InlineData("203.0.113.10", false)]
    public void An_id_of_the_switch_tells_when_its_call_began(string typed, bool isId) =>
        Assert.Equal(isId ? DateTimeOffset.FromUnixTimeSeconds(1773146096) : null, SearchTerm.Of(typed)!.CallBegan);

    [Fact]
    public void Signs_of_a_pattern_stand_for_themselves_and_two_letters_are_sought_where_a_name_begins()
    {
        var term = SearchTerm.Of(@"  50%_\ ")!;
        Assert.Equal(@"50%_\", term.Text);
        Assert.Equal(@"%50\%\_\\%", term.Part);
        Assert.Equal("ip%", SearchTerm.Of("ip")!.Part);
    }

    [Fact]
    public void Blanks_are_nothing_and_what_is_too_long_is_cut()
    {
        Assert.Null(SearchTerm.Of("  "));
        Assert.Null(SearchTerm.Of(null));
        Assert.Equal(100, SearchTerm.Of(new string('x', 5000))!.Text.Length);
    }
}
