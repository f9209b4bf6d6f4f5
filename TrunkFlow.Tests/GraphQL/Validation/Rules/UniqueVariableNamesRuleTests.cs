using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query A($atOtherHomes: Boolean) { dog { name } } query B($atOtherHomes: Boolean) { dog { name } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new UniqueVariableNamesRule(), document);

    [Theory]
    [InlineData(
        "query houseTrainedQuery($atOtherHomes: Boolean, $atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }",
        "1:26 1:50 There can be only one variable named \"$atOtherHomes\".")]
    [InlineData(
        "query Q($x: Int, $x: Int, $x: String) { dog { name } }",
        "1:10 1:19 1:28 There can be only one variable named \"$x\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new UniqueVariableNamesRule(), document, errors);
}
