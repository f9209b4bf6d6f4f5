using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData("query variableIsDefined($atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("query q($a: Boolean) { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $a) }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new NoUndefinedVariablesRule(), document);

    [Theory]
    [InlineData(
        "query variableIsNotDefined { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }",
        "1:65 1:1 Variable \"$atOtherHomes\" is not defined by operation \"variableIsNotDefined\".")]
    [InlineData(
        "query variableIsNotDefinedUsedInSingleFragment { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }",
        "1:114 1:1 Variable \"$atOtherHomes\" is not defined by operation \"variableIsNotDefinedUsedInSingleFragment\".")]
    [InlineData(
        "{ dog { ...f } } fragment f on Dog { name @include(if: $a) }",
        "1:56 1:1 Variable \"$a\" is not defined.")]
    [InlineData(
        "query one($a: Boolean) { dog { ...f } } query two { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $a) }",
        "1:117 1:41 Variable \"$a\" is not defined by operation \"two\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new NoUndefinedVariablesRule(), document, errors);
}
