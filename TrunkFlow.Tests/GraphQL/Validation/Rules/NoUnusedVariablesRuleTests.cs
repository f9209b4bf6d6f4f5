using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData("query q($a: Boolean) { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $a) }")]
    [InlineData("query q($a: String!) { findDog(searchBy: {name: $a, tags: [$a]}) { name } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new NoUnusedVariablesRule(), document);

    [Theory]
    [InlineData(
        "query variableUnused($atOtherHomes: Boolean) { dog { isHouseTrained } }",
        "1:22 Variable \"$atOtherHomes\" is never used in operation \"variableUnused\".")]
    [InlineData(
        "query ($a: Int) { dog { name } }",
        "1:8 Variable \"$a\" is never used.")]
    [InlineData(
        "query one($a: Boolean) { dog { ...f } } query two($a: Boolean, $b: Int) { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $a) }",
        "1:64 Variable \"$b\" is never used in operation \"two\".")]
    [InlineData(
        "query v($a: Boolean) { dog { name } } fragment f on Dog { isHouseTrained(atOtherHomes: $a) }",
        "1:9 Variable \"$a\" is never used in operation \"v\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new NoUnusedVariablesRule(), document, errors);
}
