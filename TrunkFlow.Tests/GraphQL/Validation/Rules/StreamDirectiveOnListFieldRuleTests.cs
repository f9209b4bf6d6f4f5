using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Validation;
using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

/// <summary>Draft §5.7.7 Stream Directives Are Used On List Fields, and §5.3.2 where fields with @stream meet.</summary>
public sealed class StreamDirectiveOnListFieldRuleTests
{
    private static readonly StreamDirectiveOnListFieldRule Rule = new();

    [Theory]
    [InlineData("{ human { pets @stream { name } } }")]
    [InlineData("{ human { pets @stream(initialCount: 2) { name } } }")]
    [InlineData("{ dog { name @onField } }")]
    public void Lists_are_streamed(string document) => RuleAssert.ValidIncremental(Rule, document);

    [Theory]
    [InlineData("{ dog @stream { name } }", "1:7 Directive \"@stream\" cannot be used on non-list field \"Query.dog\".")]
    [InlineData("{ dog { name @stream } }", "1:14 Directive \"@stream\" cannot be used on non-list field \"Dog.name\".")]
    public void Other_fields_are_not(string document, string expected) => RuleAssert.InvalidIncremental(Rule, document, expected);

    [Theory]
    [InlineData("{ human { pets @stream { name } pets { name } } }")]
    [InlineData("{ human { pets @stream { name } pets @stream { name } } }")]
    [InlineData("{ human { pets @stream(initialCount: 1) { name } ...f } } fragment f on Human { pets @stream { name } }")]
    public void One_list_is_not_delivered_in_two_ways(string document) => Assert.Contains(
        "Fields \"pets\" conflict because they have overlapping stream directives.",
        Assert.Single(new DocumentValidator(PetSchema.Incremental, [new OverlappingFieldsCanBeMergedRule()]).Validate(
            TrunkFlow.GraphQL.Language.Parser.ParseDocument(document))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task The_rules_are_there_when_the_directives_are_and_otherwise_neither_is_known()
    {
        const string document = "{ human { pets @stream(label: \"x\") { name ... @defer(label: \"x\") { name } } } }";

        Assert.Contains("must be unique", await new GraphQLEngine(PetSchema.Incremental).AskAsync(document), StringComparison.Ordinal);
        var refused = await new GraphQLEngine(PetSchema.Schema).AskAsync(document);
        Assert.Contains("Unknown directive \\\"@defer\\\".", refused, StringComparison.Ordinal);
        Assert.Contains("Unknown directive \\\"@stream\\\".", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("unique", refused, StringComparison.Ordinal);
    }
}
