namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.8 Variables, under the names the specification gives them.</summary>
public sealed class VariableExamplesTests
{
    [Theory]
    [InlineData("UniqueVariableNames", false, "query houseTrainedQuery($atOtherHomes: Boolean, $atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("UniqueVariableNames", true, "query A($atOtherHomes: Boolean) { ...HouseTrainedFragment } query B($atOtherHomes: Boolean) { ...HouseTrainedFragment } fragment HouseTrainedFragment on Query { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("VariablesAreInputTypes", true, "query takesBoolean($atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("VariablesAreInputTypes", true, "query takesComplexInput($search: FindDogInput) { findDog(searchBy: $search) { name } }")]
    [InlineData("VariablesAreInputTypes", true, "query TakesListOfBooleanBang($booleans: [Boolean!]) { booleanList(booleanListArg: $booleans) }")]
    [InlineData("VariablesAreInputTypes", false, "query takesCat($cat: Cat) { dog { name } }")]
    [InlineData("VariablesAreInputTypes", false, "query takesDogBang($dog: Dog!) { dog { name } }")]
    [InlineData("VariablesAreInputTypes", false, "query takesListOfPet($pets: [Pet]) { dog { name } }")]
    [InlineData("VariablesAreInputTypes", false, "query takesCatOrDog($catOrDog: CatOrDog) { dog { name } }")]
    [InlineData("NoUndefinedVariables", true, "query variableIsDefined($atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("NoUndefinedVariables", false, "query variableIsNotDefined { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("NoUndefinedVariables", true, "query variableIsDefinedUsedInSingleFragment($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("NoUndefinedVariables", false, "query variableIsNotDefinedUsedInSingleFragment { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("NoUndefinedVariables", false, "query variableIsNotDefinedUsedInNestedFragment { dog { ...outerHouseTrainedFragment } } fragment outerHouseTrainedFragment on Dog { ...isHouseTrainedFragment } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("NoUndefinedVariables", true, "query houseTrainedQueryOne($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } query houseTrainedQueryTwo($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("NoUndefinedVariables", false, "query houseTrainedQueryOne($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } query houseTrainedQueryTwoNotDefined { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("NoUnusedVariables", false, "query variableUnused($atOtherHomes: Boolean) { dog { isHouseTrained } }")]
    [InlineData("NoUnusedVariables", true, "query variableUsedInFragment($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("NoUnusedVariables", false, "query variableNotUsedWithinFragment($atOtherHomes: Boolean) { dog { ...isHouseTrainedWithoutVariableFragment } } fragment isHouseTrainedWithoutVariableFragment on Dog { isHouseTrained }")]
    [InlineData("NoUnusedVariables", false, "query queryWithUsedVar($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } query queryWithExtraVar($atOtherHomes: Boolean, $extra: Int) { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }")]
    [InlineData("VariablesInAllowedPosition", false, "query intCannotGoIntoBoolean($intArg: Int) { arguments { booleanArgField(booleanArg: $intArg) } }")]
    [InlineData("VariablesInAllowedPosition", false, "query booleanListCannotGoIntoBoolean($booleanListArg: [Boolean]) { arguments { booleanArgField(booleanArg: $booleanListArg) } }")]
    [InlineData("VariablesInAllowedPosition", false, "query booleanArgQuery($booleanArg: Boolean) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }")]
    [InlineData("VariablesInAllowedPosition", true, "query nonNullListToList($nonNullBooleanList: [Boolean]!) { arguments { booleanListArgField(booleanListArg: $nonNullBooleanList) } }")]
    [InlineData("VariablesInAllowedPosition", false, "query listToNonNullList($booleanList: [Boolean]) { arguments { booleanListArgField(booleanListArg: $booleanList) } }")]
    [InlineData("VariablesInAllowedPosition", true, "query booleanArgQueryWithDefault($booleanArg: Boolean) { arguments { optionalNonNullBooleanArgField(optionalBooleanArg: $booleanArg) } }")]
    [InlineData("VariablesInAllowedPosition", true, "query booleanArgQueryWithDefault($booleanArg: Boolean = true) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }")]
    [InlineData("VariablesInAllowedPosition", true, "mutation savePet($cat: CatInput!) { savePet(pet: { cat: $cat }) { name } }")]
    [InlineData("VariablesInAllowedPosition", true, "mutation savePet($pet: ExamplePetInput!) { savePet(pet: $pet) { name } }")]
    [InlineData("VariablesInAllowedPosition", false, "mutation savePet($cat: CatInput) { savePet(pet: { cat: $cat }) { name } }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
