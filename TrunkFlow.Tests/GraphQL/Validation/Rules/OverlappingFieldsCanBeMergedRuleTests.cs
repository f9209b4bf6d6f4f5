using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Theory]
    [InlineData("fragment mergeIdenticalFields on Dog { name name otherName: name otherName: name }")]
    [InlineData("fragment mergeIdenticalFieldsWithIdenticalValues on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) }")]
    [InlineData("fragment safeDifferingFields on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }")]
    [InlineData("fragment safeDifferingArgs on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } }")]
    [InlineData("{ findDog(searchBy: {name: \"a\", owner: \"b\"}) { name } findDog(searchBy: {owner: \"b\", name: \"a\"}) { nickname } }")]
    [InlineData("{ dog { ...a ...b } } fragment a on Dog { ...b name } fragment b on Dog { ...a name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new OverlappingFieldsCanBeMergedRule(), document);

    [Theory]
    [InlineData(
        "fragment conflictingBecauseAlias on Dog { name: nickname name }",
        "1:43 1:58 Fields \"name\" conflict because \"nickname\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "fragment conflictingArgsOnValues on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) }",
        "1:43 1:76 Fields \"doesKnowCommand\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "fragment conflictingArgsValueAndVar on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: $dogCommand) }",
        "1:46 1:79 Fields \"doesKnowCommand\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "fragment differingArgs on Dog { isHouseTrained(atOtherHomes: true) isHouseTrained }",
        "1:33 1:68 Fields \"isHouseTrained\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "fragment conflictingDifferingResponses on Pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } }",
        "1:62 1:97 Fields \"someValue\" conflict because they return conflicting types \"String\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "{ dog { ...a ...b } } fragment a on Dog { x: name } fragment b on Dog { x: nickname }",
        "1:43 1:73 Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "{ dog { x: name } dog { x: nickname } }",
        "1:3 1:9 1:19 1:25 Fields \"dog\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "{ dog { owner { x: name ...h } } ...q } fragment h on Human { y: name } fragment q on Query { dog { owner { x: pets { name } y: pets { name } } } }",
        "1:3 1:9 1:17 1:126 1:95 1:101 1:109 1:63 Fields \"dog\" conflict because subfields \"owner\" conflict because subfields \"x\" conflict because \"name\" and \"pets\" are different fields and subfields \"y\" conflict because \"pets\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData(
        "{ pet { ... on Dog { same: name } ... on Cat { same: nickname } } }",
        "1:22 1:48 Fields \"same\" conflict because they return conflicting types \"String!\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new OverlappingFieldsCanBeMergedRule(), document, errors);
}
