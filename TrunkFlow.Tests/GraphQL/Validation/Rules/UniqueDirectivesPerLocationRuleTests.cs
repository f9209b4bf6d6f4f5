using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData("{ dog @onField { name @onField } }")]
    [InlineData("{ dog @many @many(n: 2) { name } }")]
    [InlineData("{ dog @unknown @unknown { name } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new UniqueDirectivesPerLocationRule(), document);

    [Theory]
    [InlineData(
        "query ($foo: Boolean = true, $bar: Boolean = false) { dog @skip(if: $foo) @skip(if: $bar) { name } }",
        "1:59 1:75 The directive \"@skip\" can only be used once at this location.")]
    [InlineData(
        "{ dog @onField @onField @onField { name } }",
        "1:7 1:16 The directive \"@onField\" can only be used once at this location.",
        "1:7 1:25 The directive \"@onField\" can only be used once at this location.")]
    [InlineData(
        "scalar S @specifiedBy(url: \"a\") extend scalar S @specifiedBy(url: \"b\")",
        "1:10 1:49 The directive \"@specifiedBy\" can only be used once at this location.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new UniqueDirectivesPerLocationRule(), document, errors);
}
