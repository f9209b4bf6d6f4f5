using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Theory]
    [InlineData("query nonNullListToList($nonNullBooleanList: [Boolean!]!) { arguments { booleanListArgField(booleanListArg: $nonNullBooleanList) } }")]
    [InlineData("query booleanArgQueryWithDefault($booleanArg: Boolean) { arguments { optionalNonNullBooleanArgField(optionalBooleanArg: $booleanArg) } }")]
    [InlineData("query booleanArgQueryWithDefault($booleanArg: Boolean = true) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }")]
    [InlineData("query q($a: String!) { findPet(by: {name: $a}) { name } }")]
    [InlineData("query q($a: [String!]) { findDog(searchBy: {name: \"x\", tags: $a}) { name } }")]
    [InlineData("query q($a: Unknown) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new VariablesInAllowedPositionRule(), document);

    [Theory]
    [InlineData(
        "query intCannotGoIntoBoolean($intArg: Int) { arguments { booleanArgField(booleanArg: $intArg) } }",
        "1:30 1:86 Variable \"$intArg\" of type \"Int\" used in position expecting type \"Boolean\".")]
    [InlineData(
        "query booleanListCannotGoIntoBoolean($booleanListArg: [Boolean]) { arguments { booleanArgField(booleanArg: $booleanListArg) } }",
        "1:38 1:108 Variable \"$booleanListArg\" of type \"[Boolean]\" used in position expecting type \"Boolean\".")]
    [InlineData(
        "query booleanArgQuery($booleanArg: Boolean) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }",
        "1:23 1:101 Variable \"$booleanArg\" of type \"Boolean\" used in position expecting type \"Boolean!\".")]
    [InlineData(
        "query listToNonNullList($booleanList: [Boolean]) { booleanList(booleanListArg: $booleanList) }",
        "1:25 1:80 Variable \"$booleanList\" of type \"[Boolean]\" used in position expecting type \"[Boolean!]\".")]
    [InlineData(
        "query nullDefault($booleanArg: Boolean = null) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }",
        "1:19 1:104 Variable \"$booleanArg\" of type \"Boolean\" used in position expecting type \"Boolean!\".")]
    [InlineData(
        "query q($a: String) { findPet(by: {name: $a}) { name } }",
        "1:9 1:42 Variable \"$a\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"PetBy\".")]
    [InlineData(
        "query q($a: Int) { findDog(searchBy: {name: \"x\", tags: [$a]}) { name } dog { ...f } } fragment f on Dog { name @skip(if: $a) }",
        "1:9 1:57 Variable \"$a\" of type \"Int\" used in position expecting type \"String!\".",
        "1:9 1:122 Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean!\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new VariablesInAllowedPositionRule(), document, errors);
}
