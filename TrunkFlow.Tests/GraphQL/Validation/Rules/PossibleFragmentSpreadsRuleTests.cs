using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData("fragment dogFragment on Dog { ... on Dog { barkVolume } }")]
    [InlineData("fragment petNameFragment on Pet { name } fragment interfaceWithinObjectFragment on Dog { ...petNameFragment }")]
    [InlineData("fragment catOrDogNameFragment on CatOrDog { ... on Cat { meowVolume } } fragment unionWithObjectFragment on Dog { ...catOrDogNameFragment }")]
    [InlineData("fragment petFragment on Pet { name ... on Dog { barkVolume } }")]
    [InlineData("fragment unionWithInterface on Pet { ...dogOrHumanFragment } fragment dogOrHumanFragment on DogOrHuman { ... on Dog { barkVolume } }")]
    [InlineData("fragment f on Dog { ...unknown ... on Nowhere { a } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new PossibleFragmentSpreadsRule(), document);

    [Theory]
    [InlineData(
        "fragment catInDogFragmentInvalid on Dog { ... on Cat { meowVolume } }",
        "1:43 Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".")]
    [InlineData(
        "fragment sentientFragment on Sentient { ... on Dog { barkVolume } }",
        "1:41 Fragment cannot be spread here as objects of type \"Sentient\" can never be of type \"Dog\".")]
    [InlineData(
        "fragment humanOrAlienFragment on HumanOrAlien { ... on Cat { meowVolume } }",
        "1:49 Fragment cannot be spread here as objects of type \"HumanOrAlien\" can never be of type \"Cat\".")]
    [InlineData(
        "fragment nonIntersectingInterfaces on Pet { ...sentientFragment } fragment sentientFragment on Sentient { name }",
        "1:45 Fragment \"sentientFragment\" cannot be spread here as objects of type \"Pet\" can never be of type \"Sentient\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new PossibleFragmentSpreadsRule(), document, errors);
}
