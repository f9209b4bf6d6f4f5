using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ dog { ...f } } fragment f on Dog { name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new KnownFragmentNamesRule(), document);

    [Theory]
    [InlineData(
        "{ dog { ...undefinedFragment } }",
        "1:12 Unknown fragment \"undefinedFragment\".")]
    [InlineData(
        "{ dog { ...a } } fragment a on Dog { ...b }",
        "1:41 Unknown fragment \"b\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new KnownFragmentNamesRule(), document, errors);
}
