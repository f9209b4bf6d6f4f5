using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Theory]
    [InlineData("{ dog { ...a } } fragment a on Dog { ...b } fragment b on Dog { name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new NoUnusedFragmentsRule(), document);

    [Theory]
    [InlineData(
        "fragment nameFragment on Dog { name } { dog { name } }",
        "1:1 Fragment \"nameFragment\" is never used.")]
    [InlineData(
        "{ dog { name } } fragment a on Dog { ...b } fragment b on Dog { ...a }",
        "1:18 Fragment \"a\" is never used.",
        "1:45 Fragment \"b\" is never used.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new NoUnusedFragmentsRule(), document, errors);
}
