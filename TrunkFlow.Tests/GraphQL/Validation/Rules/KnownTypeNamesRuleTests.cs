using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("query Q($var: String, $required: [Int!]!) { human(id: 4) { pets { ... on Pet { name } } } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new KnownTypeNamesRule(), document);

    [Theory]
    [InlineData(
        "query Q($var: [JumbledUpLetters!]!) { human(id: 4) { name pets { ... on Badger { name } } } } fragment PersonFields on Peat { name }",
        "1:16 Unknown type \"JumbledUpLetters\".",
        "1:73 Unknown type \"Badger\".",
        "1:120 Unknown type \"Peat\". Did you mean \"Pet\" or \"Cat\"?")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new KnownTypeNamesRule(), document, errors);
}
