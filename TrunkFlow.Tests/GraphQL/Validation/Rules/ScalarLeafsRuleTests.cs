using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("fragment scalarSelection on Dog { barkVolume }")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SIT) } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new ScalarLeafsRule(), document);

    [Theory]
    [InlineData(
        "fragment scalarSelectionsNotAllowedOnInt on Dog { barkVolume { sinceWhen } }",
        "1:62 Field \"barkVolume\" must not have a selection since type \"Int\" has no subfields.")]
    [InlineData(
        "query directQueryOnObjectWithoutSubFields { human }",
        "1:45 Field \"human\" of type \"Human\" must have a selection of subfields. Did you mean \"human { ... }\"?")]
    [InlineData(
        "query directQueryOnInterfaceWithoutSubFields { pet }",
        "1:48 Field \"pet\" of type \"Pet\" must have a selection of subfields. Did you mean \"pet { ... }\"?")]
    [InlineData(
        "query directQueryOnUnionWithoutSubFields { catOrDog }",
        "1:44 Field \"catOrDog\" of type \"CatOrDog\" must have a selection of subfields. Did you mean \"catOrDog { ... }\"?")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new ScalarLeafsRule(), document, errors);
}
