using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Theory]
    [InlineData("query takesBoolean($atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }")]
    [InlineData("query Foo($a: String, $b: [Boolean!]!, $c: FindDogInput) { dog { name } }")]
    [InlineData("query Foo($a: Unknown) { dog { name } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new VariablesAreInputTypesRule(), document);

    [Theory]
    [InlineData(
        "query takesCat($cat: Cat) { dog { name } }",
        "1:22 Variable \"$cat\" cannot be non-input type \"Cat\".")]
    [InlineData(
        "query takesDogBang($dog: Dog!) { dog { name } }",
        "1:26 Variable \"$dog\" cannot be non-input type \"Dog!\".")]
    [InlineData(
        "query takesListOfPet($pets: [Pet]) { dog { name } }",
        "1:29 Variable \"$pets\" cannot be non-input type \"[Pet]\".")]
    [InlineData(
        "query takesCatOrDog($catOrDog: CatOrDog) { dog { name } }",
        "1:32 Variable \"$catOrDog\" cannot be non-input type \"CatOrDog\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new VariablesAreInputTypesRule(), document, errors);
}
