using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ arguments { multipleRequirements(x: 1, y: 2) } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new UniqueArgumentNamesRule(), document);

    [Theory]
    [InlineData(
        "{ arguments { multipleRequirements(x: 1, x: 2, y: 3, y: 4, y: 5) } }",
        "1:36 1:42 There can be only one argument named \"x\".",
        "1:48 1:54 1:60 There can be only one argument named \"y\".")]
    [InlineData(
        "{ dog { name @skip(if: true, if: false) } }",
        "1:20 1:30 There can be only one argument named \"if\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new UniqueArgumentNamesRule(), document, errors);
}
