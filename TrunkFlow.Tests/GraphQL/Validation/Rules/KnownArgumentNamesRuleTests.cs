using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData("fragment argOnRequiredArg on Dog { doesKnowCommand(dogCommand: SIT) }")]
    [InlineData("{ dog { name @skip(if: true) @onField(a: 1) } unknown(whatever: 1) @unknown(x: 1) }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new KnownArgumentNamesRule(), document);

    [Theory]
    [InlineData(
        "fragment invalidArgName on Dog { doesKnowCommand(command: CLEAN_UP_HOUSE) }",
        "1:50 Unknown argument \"command\" on field \"Dog.doesKnowCommand\". Did you mean \"dogCommand\"?")]
    [InlineData(
        "fragment invalidArgName on Dog { isHouseTrained(atOtherHomes: true) @include(unless: false) }",
        "1:78 Unknown argument \"unless\" on directive \"@include\".")]
    [InlineData(
        "{ dog { isHouseTrained(atOtherHome: true, x: 1) owner @onField(b: 2) { name(y: 1) } } }",
        "1:24 Unknown argument \"atOtherHome\" on field \"Dog.isHouseTrained\". Did you mean \"atOtherHomes\"?",
        "1:43 Unknown argument \"x\" on field \"Dog.isHouseTrained\".",
        "1:64 Unknown argument \"b\" on directive \"@onField\". Did you mean \"a\"?",
        "1:77 Unknown argument \"y\" on field \"Human.name\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new KnownArgumentNamesRule(), document, errors);
}
