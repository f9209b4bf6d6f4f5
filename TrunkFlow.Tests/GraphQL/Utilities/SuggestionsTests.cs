using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Utilities;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("nmae", new[] { "name", "id" }, " Did you mean \"name\"?")]
    [InlineData("greenish", new[] { "green" }, " Did you mean \"green\"?")]
    [InlineData("verylongstring", new[] { "VERYLONGSTRING" }, " Did you mean \"VERYLONGSTRING\"?")]
    [InlineData("abc", new[] { "a", "ab", "abc" }, " Did you mean \"abc\", \"ab\", or \"a\"?")]
    [InlineData("input", new[] { "short" }, "")]
    [InlineData("a", new string[0], "")]
    public void Near_names_are_suggested_nearest_first(string input, string[] options, string expected) =>
        Assert.Equal(expected, Suggestions.DidYouMean(Suggestions.For(input, options)));
}
