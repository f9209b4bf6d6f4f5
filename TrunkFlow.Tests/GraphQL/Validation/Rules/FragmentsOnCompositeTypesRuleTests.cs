using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData("fragment fragOnObject on Dog { name } fragment fragOnInterface on Pet { name } fragment fragOnUnion on CatOrDog { ... on Dog { name } }")]
    [InlineData("{ dog { ... { name } ... on Pet { name } } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new FragmentsOnCompositeTypesRule(), document);

    [Theory]
    [InlineData(
        "fragment fragOnScalar on Int { something }",
        "1:26 Fragment \"fragOnScalar\" cannot condition on non composite type \"Int\".")]
    [InlineData(
        "fragment fragOnInput on FindDogInput { name }",
        "1:25 Fragment \"fragOnInput\" cannot condition on non composite type \"FindDogInput\".")]
    [InlineData(
        "fragment f on Dog { ... on Boolean { somethingElse } }",
        "1:28 Fragment cannot condition on non composite type \"Boolean\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new FragmentsOnCompositeTypesRule(), document, errors);
}
