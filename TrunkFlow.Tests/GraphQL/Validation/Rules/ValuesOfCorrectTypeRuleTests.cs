using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData("fragment goodBooleanArg on Arguments { booleanArgField(booleanArg: true) intArgField(intArg: 1) floatArgField(floatArg: 1) idArgField(idArg: 4) stringArgField(stringArg: \"s\") booleanListArgField(booleanListArg: [true, null]) }")]
    [InlineData("fragment coercedIntIntoFloatArg on Arguments { floatArgField(floatArg: 123) booleanListArgField(booleanListArg: false) idArgField(idArg: \"i\") }")]
    [InlineData("query goodComplexDefaultValue($search: FindDogInput = { name: \"Fido\" }) { findDog(searchBy: $search) { name } }")]
    [InlineData("{ findDog(searchBy: {name: \"Fido\", tags: \"one\", nested: null, owner: null}) { name } findPet(by: {id: 4}) { name } }")]
    [InlineData("query q($a: Int) { findDog(searchBy: {name: $a}) { name } unknown(a: [1, \"x\"]) }")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SIT) } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new ValuesOfCorrectTypeRule(), document);

    [Theory]
    [InlineData(
        "fragment stringIntoInt on Arguments { intArgField(intArg: \"123\") }",
        "1:59 Int cannot represent non-integer value: \"123\"")]
    [InlineData(
        "query badComplexValue { findDog(searchBy: { name: 123 }) { name } }",
        "1:51 String cannot represent a non string value: 123")]
    [InlineData(
        "{ findDog(searchBy: { favoriteCookieFlavor: \"Bacon\", nam: \"x\" }) { name } }",
        "1:21 Expected value of type \"FindDogInput\" to include required field \"name\", found: { favoriteCookieFlavor: \"Bacon\", nam: \"x\" }.",
        "1:23 Expected value of type \"FindDogInput\" not to include unknown field \"favoriteCookieFlavor\", found: { favoriteCookieFlavor: \"Bacon\", nam: \"x\" }.",
        "1:54 Expected value of type \"FindDogInput\" not to include unknown field \"nam\". Did you mean \"name\"? Found: { favoriteCookieFlavor: \"Bacon\", nam: \"x\" }.")]
    [InlineData(
        "{ findDog(searchBy: \"Fido\") { name } }",
        "1:21 Expected value of type \"FindDogInput\" to be an object, found: \"Fido\".")]
    [InlineData(
        "{ findDog(searchBy: {owner: \"x\", nested: {}}) { name } }",
        "1:21 Expected value of type \"FindDogInput\" to include required field \"name\", found: { owner: \"x\", nested: {  } }.",
        "1:42 Expected value of type \"FindDogInput\" to include required field \"name\", found: {  }.")]
    [InlineData(
        "{ dog { doesKnowCommand(dogCommand: JUMP) } }",
        "1:37 Value \"JUMP\" does not exist in \"DogCommand\" enum.")]
    [InlineData(
        "{ dog { doesKnowCommand(dogCommand: \"SIT\") isHouseTrained(atOtherHomes: null) } }",
        "1:37 Enum \"DogCommand\" cannot represent non-enum value: \"SIT\". Did you mean the enum value \"SIT\"?")]
    [InlineData(
        "{ dog { doesKnowCommand(dogCommand: sit) } }",
        "1:37 Value \"sit\" does not exist in \"DogCommand\" enum. Did you mean the enum value \"SIT\"?")]
    [InlineData(
        "{ arguments { nonNullBooleanArgField(nonNullBooleanArg: null) intArgField(intArg: 829384293849283498239482938) a: intArgField(intArg: 3.0) floatArgField(floatArg: \"3\") stringArgField(stringArg: 1) idArgField(idArg: 1.5) booleanArgField(booleanArg: 1) } }",
        "1:57 Expected value of non-null type \"Boolean!\" not to be null.",
        "1:83 Int cannot represent non 32-bit signed integer value: 829384293849283498239482938",
        "1:135 Int cannot represent non-integer value: 3.0",
        "1:164 Float cannot represent non numeric value: \"3\"",
        "1:195 String cannot represent a non string value: 1",
        "1:216 ID cannot represent a non-string and non-integer value: 1.5",
        "1:249 Boolean cannot represent a non boolean value: 1")]
    [InlineData(
        "{ arguments { booleanListArgField(booleanListArg: [true, \"x\", [false]]) } booleanList(booleanListArg: [true, null]) }",
        "1:58 Boolean cannot represent a non boolean value: \"x\"",
        "1:63 Boolean cannot represent a non boolean value: [false]",
        "1:110 Expected value of non-null type \"Boolean!\" not to be null.")]
    [InlineData(
        "{ findPet(by: {}) { name } a: findPet(by: {name: \"x\", id: 1}) { name } b: findPet(by: {name: null}) { name } }",
        "1:15 Within OneOf Input Object type \"PetBy\", exactly one field must be specified, and the value for that field must be non-null.",
        "1:43 Within OneOf Input Object type \"PetBy\", exactly one field must be specified, and the value for that field must be non-null.",
        "1:87 Within OneOf Input Object type \"PetBy\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData(
        "query q($a: Int = \"x\", $b: Boolean! = null, $c: FindDogInput = {name: 1}, $d: [DogCommand!] = [SIT, null, UP]) { dog { name } }",
        "1:19 Int cannot represent non-integer value: \"x\"",
        "1:39 Expected value of non-null type \"Boolean!\" not to be null.",
        "1:71 String cannot represent a non string value: 1",
        "1:101 Expected value of non-null type \"DogCommand!\" not to be null.",
        "1:107 Value \"UP\" does not exist in \"DogCommand\" enum.")]
    [InlineData(
        "{ dog @skip(if: \"yes\") { name @needs(text: 1) } }",
        "1:17 Boolean cannot represent a non boolean value: \"yes\"",
        "1:44 String cannot represent a non string value: 1")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new ValuesOfCorrectTypeRule(), document, errors);
}
