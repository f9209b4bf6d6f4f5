using TrunkFlow.Server.Common;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Tests.Routes;

/// <summary>Source of the rules: docs.asterisk.org, Dialplan / Pattern Matching.</summary>
public sealed class DialPatternTests
{
    [Theory]
    [InlineData("5511", "5511", true)]
    [InlineData("5511", "551139", true)]
    [InlineData("5511", "551", false)]
    [InlineData("+5511", "+551139", true)]
    [InlineData("_5511NXXXXXXX", "+551130001234", true)]
    [InlineData("_5511NXXXXXXX", "551110001234", false)]
    [InlineData("_5511NXXXXXXX", "5511300012345", false)]
    [InlineData("_55ZZ9XXXXXXXX", "5511987654321", true)]
    [InlineData("_55ZZ9XXXXXXXX", "5510987654321", false)]
    [InlineData("_[13-5]X", "40", true)]
    [InlineData("_[13-5]X", "20", false)]
    [InlineData("_0800.", "0800", false)]
    [InlineData("_0800.", "08001", true)]
    [InlineData("_0800!", "0800", true)]
    [InlineData("_X.", "5511987654321", true)]
    [InlineData("_x.", "19", true)]
    [InlineData("_190", "190", true)]
    [InlineData("_190", "1905", false)]
    [InlineData("55XX", "5511", true)]
    [InlineData("*8", "*81", true)]
    public void A_pattern_matches_what_Asterisk_matches(string pattern, string number, bool expected) =>
        Assert.Equal(expected, DialPattern.Parse("pattern", pattern).Matches(number));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("_")]
    [InlineData("abc")]
    [InlineData("_55[")]
    [InlineData("_55[]")]
    [InlineData("_55[5-1]")]
    [InlineData("_55[a-c]")]
    [InlineData("_55.X")]
    [InlineData("_55!.")]
    [InlineData("55 11")]
    [InlineData("_55,n,System(x)")]
    [InlineData("_55\n[evil]")]
    [InlineData("_${EXTEN}")]
    public void What_is_no_pattern_is_refused_at_its_field(string? pattern) =>
        Assert.Equal("pattern", Assert.Throws<InvalidValueException>(() => DialPattern.Parse("pattern", pattern)).Field);

    [Theory]
    [InlineData(" 5511 ", "5511")]
    [InlineData("+5511", "5511")]
    [InlineData("_+55x.", "_55X.")]
    [InlineData("55xx", "_55XX")]
    public void It_is_kept_in_one_form(string given, string kept) => Assert.Equal(kept, DialPattern.Parse("pattern", given).Text);

    [Fact]
    public void A_prefix_stands_in_a_dialplan_as_itself_and_everything_longer() =>
        Assert.Equal(["5511", "_5511."], DialPattern.Parse("pattern", "5511").Extensions);

    [Fact]
    public void The_more_specific_pattern_comes_first_whatever_the_order_they_were_written_in()
    {
        string[] expected = ["_5511987654321", "_551[1-3]NXXXXXXX", "_551N.", "_551ZX.", "_551X!", "_55.", "_55!", "_X.", "_."];
        var shuffled = expected.Reverse().Select(text => DialPattern.Parse("pattern", text)).ToList();
        shuffled.Sort(DialPattern.CompareSpecificity);
        Assert.Equal(expected, shuffled.Select(pattern => pattern.Text));
    }
}
