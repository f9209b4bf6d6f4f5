namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.4 Arguments, under the names the specification gives them.</summary>
public sealed class ArgumentExamplesTests
{
    [Theory]
    [InlineData("KnownArgumentNames", true, "fragment argOnRequiredArg on Dog { doesKnowCommand(dogCommand: SIT) }")]
    [InlineData("KnownArgumentNames", true, "fragment argOnOptional on Dog { isHouseTrained(atOtherHomes: true) @include(if: true) }")]
    [InlineData("KnownArgumentNames", false, "fragment invalidArgName on Dog { doesKnowCommand(command: CLEAN_UP_HOUSE) }")]
    [InlineData("KnownArgumentNames", false, "fragment invalidArgName on Dog { isHouseTrained(atOtherHomes: true) @include(unless: false) }")]
    [InlineData("KnownArgumentNames", true, "fragment multipleArgs on Arguments { multipleRequirements(x: 1, y: 2) }")]
    [InlineData("KnownArgumentNames", true, "fragment multipleArgsReverseOrder on Arguments { multipleRequirements(y: 2, x: 1) }")]
    [InlineData("UniqueArgumentNames", false, "fragment twice on Dog { doesKnowCommand(dogCommand: SIT, dogCommand: HEEL) }")]
    [InlineData("ProvidedRequiredArguments", true, "fragment goodBooleanArg on Arguments { booleanArgField(booleanArg: true) }")]
    [InlineData("ProvidedRequiredArguments", true, "fragment goodNonNullArg on Arguments { nonNullBooleanArgField(nonNullBooleanArg: true) }")]
    [InlineData("ProvidedRequiredArguments", true, "fragment goodBooleanArgDefault on Arguments { booleanArgField }")]
    [InlineData("ProvidedRequiredArguments", false, "fragment missingRequiredArg on Arguments { nonNullBooleanArgField }")]
    [InlineData("ValuesOfCorrectType", false, "fragment missingRequiredArg on Arguments { nonNullBooleanArgField(nonNullBooleanArg: null) }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
