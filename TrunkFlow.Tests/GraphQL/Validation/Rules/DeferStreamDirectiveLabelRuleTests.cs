using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

/// <summary>Draft §5.7.6 Defer And Stream Directive Labels Are Unique.</summary>
public sealed class DeferStreamDirectiveLabelRuleTests
{
    private const string NotUnique = "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.";

    private static readonly DeferStreamDirectiveLabelRule Rule = new();

    [Theory]
    [InlineData("{ dog { ... @defer { name } ... @defer { nickname } } }")]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } ... @defer(label: \"b\") { nickname } } }")]
    [InlineData("{ dog { ... @defer(label: null) { name } ... @defer(label: null) { nickname } } }")]
    [InlineData("{ dog @onField(label: \"a\") { ... @defer(label: \"a\") { name } } }")]
    public void Different_labels_and_none_at_all_are_fine(string document) => RuleAssert.ValidIncremental(Rule, document);

    [Theory]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } ... @defer(label: \"a\") { nickname } } }", "1:13 1:45 " + NotUnique)]
    [InlineData("{ human { pets @stream(label: \"a\") { ... @defer(label: \"a\") { name } } } }", "1:16 1:42 " + NotUnique)]
    [InlineData("query ($l: String) { dog { ... @defer(label: $l) { name } } }", "1:32 Argument \"@defer(label:)\" must be a static string.")]
    [InlineData("query ($l: String) { human { pets @stream(label: $l) { name } } }", "1:35 Argument \"@stream(label:)\" must be a static string.")]
    public void A_label_is_written_out_and_stands_once(string document, string expected) => RuleAssert.InvalidIncremental(Rule, document, expected);
}
