namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.6 Values, under the names the specification gives them.</summary>
public sealed class ValueExamplesTests
{
    [Theory]
    [InlineData("ValuesOfCorrectType", true, "fragment goodBooleanArg on Arguments { booleanArgField(booleanArg: true) }")]
    [InlineData("ValuesOfCorrectType", true, "fragment coercedIntIntoFloatArg on Arguments { floatArgField(floatArg: 123) }")]
    [InlineData("ValuesOfCorrectType", true, "query goodComplexDefaultValue($search: FindDogInput = { name: \"Fido\" }) { findDog(searchBy: $search) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "fragment stringIntoInt on Arguments { intArgField(intArg: \"123\") }")]
    [InlineData("ValuesOfCorrectType", false, "query badComplexValue { findDog(searchBy: { name: 123 }) { name } }")]
    [InlineData("ValuesOfCorrectType", true, "{ findDog(searchBy: { name: \"Fido\" }) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "{ findDog(searchBy: { favoriteCookieFlavor: \"Bacon\" }) { name } }")]
    [InlineData("UniqueInputFieldNames", false, "{ findDog(searchBy: { name: \"Fido\", name: \"Rex\" }) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "{ findDog(searchBy: { owner: \"Ann\" }) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "{ findDog(searchBy: { name: null }) { name } }")]
    [InlineData("ValuesOfCorrectType", true, "mutation { savePet(pet: { cat: { name: \"Brontie\" } }) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "mutation { savePet(pet: { cat: { name: \"Brontie\" }, dog: { name: \"Fido\" } }) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "mutation { savePet(pet: { cat: null }) { name } }")]
    [InlineData("ValuesOfCorrectType", false, "mutation { savePet(pet: {}) { name } }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
