using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new LoneAnonymousOperationRule(), document);

    [Theory]
    [InlineData(
        "{ dog { name } } query getName { dog { owner { name } } }",
        "1:1 This anonymous operation must be the only defined operation.")]
    [InlineData(
        "{ dog { name } } { pet { name } }",
        "1:1 This anonymous operation must be the only defined operation.",
        "1:18 This anonymous operation must be the only defined operation.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new LoneAnonymousOperationRule(), document, errors);
}
