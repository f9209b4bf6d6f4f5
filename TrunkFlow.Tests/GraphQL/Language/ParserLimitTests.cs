using System.Diagnostics;
using System.Text;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.Tests.GraphQL.Language;

/// <summary>Hostile documents end in a syntax error, never in a stack overflow, and soon.</summary>
public sealed class ParserLimitTests
{
    private static readonly ParserOptions Wide = ParserOptions.Default with { MaxTokens = int.MaxValue, MaxFields = int.MaxValue };

    public static TheoryData<string, string> Nested => new()
    {
        { "{a", "}" },
        { "{ ... ", "}" },
        { "{ a(b: [", "" },
        { "{ a(b: {c: ", "" },
        { "query ($a: [", "" },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Ten_thousand_levels_are_refused(string opening, string closing)
    {
        var start = opening.StartsWith("{ a(b: ", StringComparison.Ordinal) ? "{ a(b: " : opening.StartsWith("query", StringComparison.Ordinal) ? "query ($a: " : "";
        var source = start + string.Concat(Enumerable.Repeat(opening[start.Length..], 10_000)) + string.Concat(Enumerable.Repeat(closing, 10_000));

        var refused = Assert.Throws<GraphQLErrorException>(() => Parser.ParseDocument(source, Wide));

        Assert.Contains("levels deep", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_tokens_than_allowed_are_refused_at_the_first_too_many()
    {
        var refused = Assert.Throws<GraphQLErrorException>(() => Parser.ParseDocument("{ a b c }", new ParserOptions { MaxTokens = 4 }));

        Assert.Equal("Syntax Error: Document contains more than 4 tokens. Parsing aborted.", refused.Message);
        Assert.Equal(new SourceLocation(1, 9), refused.Errors[0].Locations[0]);
        Parser.ParseDocument("{ a b c }", new ParserOptions { MaxTokens = 5 });
    }

    [Fact]
    public void More_fields_than_allowed_are_refused()
    {
        var refused = Assert.Throws<GraphQLErrorException>(() => Parser.ParseDocument("{ a b c }", new ParserOptions { MaxFields = 2 }));

        Assert.Equal("Syntax Error: Document contains more than 2 fields. Parsing aborted.", refused.Message);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('"')]
    [InlineData('#')]
    [InlineData(' ')]
    [InlineData('\\')]
    [InlineData('\n')]
    public void A_megabyte_of_one_character_is_done_in_bounded_time(char character)
    {
        var megabyte = new string(character, 1 << 20);
        string[] sources = [megabyte, "{ a(b: \"" + megabyte, "{ a(b: \"\"\"" + megabyte, "{ a(b: \"" + megabyte + "\") }", "{ " + megabyte + " }"];
        var clock = Stopwatch.StartNew();
        foreach (var source in sources)
        {
            try
            {
                Parser.ParseDocument(Encoding.UTF8.GetBytes(source));
            }
            catch (GraphQLErrorException refused)
            {
                Assert.StartsWith("Syntax Error: ", refused.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }
}
