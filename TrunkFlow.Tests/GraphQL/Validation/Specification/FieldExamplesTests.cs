namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.3 Fields, under the names the specification gives them.</summary>
public sealed class FieldExamplesTests
{
    [Theory]
    [InlineData("FieldsOnCorrectType", false, "fragment fieldNotDefined on Dog { meowVolume }")]
    [InlineData("FieldsOnCorrectType", false, "fragment aliasedLyingFieldTargetNotDefined on Dog { barkVolume: kawVolume }")]
    [InlineData("FieldsOnCorrectType", true, "fragment interfaceFieldSelection on Pet { name }")]
    [InlineData("FieldsOnCorrectType", false, "fragment definedOnImplementersButNotInterface on Pet { nickname }")]
    [InlineData("FieldsOnCorrectType", true, "fragment inDirectFieldSelectionOnUnion on CatOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } }")]
    [InlineData("FieldsOnCorrectType", false, "fragment directFieldSelectionOnUnion on CatOrDog { name barkVolume }")]
    [InlineData("OverlappingFieldsCanBeMerged", true, "fragment mergeIdenticalFields on Dog { name name }")]
    [InlineData("OverlappingFieldsCanBeMerged", true, "fragment mergeIdenticalAliasesAndFields on Dog { otherName: name otherName: name }")]
    [InlineData("OverlappingFieldsCanBeMerged", false, "fragment conflictingBecauseAlias on Dog { name: nickname name }")]
    [InlineData("OverlappingFieldsCanBeMerged", true, "fragment mergeIdenticalFieldsWithIdenticalArgs on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) }")]
    [InlineData("OverlappingFieldsCanBeMerged", true, "fragment mergeIdenticalFieldsWithIdenticalValues on Dog { doesKnowCommand(dogCommand: $dogCommand) doesKnowCommand(dogCommand: $dogCommand) }")]
    [InlineData("OverlappingFieldsCanBeMerged", false, "fragment conflictingArgsOnValues on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) }")]
    [InlineData("OverlappingFieldsCanBeMerged", false, "fragment conflictingArgsValueAndVar on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: $dogCommand) }")]
    [InlineData("OverlappingFieldsCanBeMerged", false, "fragment conflictingArgsWithVars on Dog { doesKnowCommand(dogCommand: $varOne) doesKnowCommand(dogCommand: $varTwo) }")]
    [InlineData("OverlappingFieldsCanBeMerged", false, "fragment differingArgs on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand }")]
    [InlineData("OverlappingFieldsCanBeMerged", true, "fragment safeDifferingFields on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }")]
    [InlineData("OverlappingFieldsCanBeMerged", true, "fragment safeDifferingArgs on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } }")]
    [InlineData("OverlappingFieldsCanBeMerged", false, "fragment conflictingDifferingResponses on Pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } }")]
    [InlineData("ScalarLeafs", true, "fragment scalarSelection on Dog { barkVolume }")]
    [InlineData("ScalarLeafs", false, "fragment scalarSelectionsNotAllowedOnInt on Dog { barkVolume { sinceWhen } }")]
    [InlineData("ScalarLeafs", false, "query directQueryOnObjectWithoutSubFields { human }")]
    [InlineData("ScalarLeafs", false, "query directQueryOnInterfaceWithoutSubFields { pet }")]
    [InlineData("ScalarLeafs", false, "query directQueryOnUnionWithoutSubFields { catOrDog }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
