namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.5 Fragments, under the names the specification gives them.</summary>
public sealed class FragmentExamplesTests
{
    [Theory]
    [InlineData("UniqueFragmentNames", true, "{ dog { ...fragmentOne ...fragmentTwo } } fragment fragmentOne on Dog { name } fragment fragmentTwo on Dog { owner { name } }")]
    [InlineData("UniqueFragmentNames", false, "{ dog { ...fragmentOne } } fragment fragmentOne on Dog { name } fragment fragmentOne on Dog { owner { name } }")]
    [InlineData("KnownTypeNames", true, "fragment correctType on Dog { name }")]
    [InlineData("KnownTypeNames", true, "fragment inlineFragment on Dog { ... on Dog { name } }")]
    [InlineData("KnownTypeNames", true, "fragment inlineFragment2 on Dog { ... @include(if: true) { name } }")]
    [InlineData("KnownTypeNames", false, "fragment notOnExistingType on NotInSchema { name }")]
    [InlineData("KnownTypeNames", false, "fragment inlineNotExistingType on Dog { ... on NotInSchema { name } }")]
    [InlineData("FragmentsOnCompositeTypes", true, "fragment fragOnObject on Dog { name }")]
    [InlineData("FragmentsOnCompositeTypes", true, "fragment fragOnInterface on Pet { name }")]
    [InlineData("FragmentsOnCompositeTypes", true, "fragment fragOnUnion on CatOrDog { ... on Dog { name } }")]
    [InlineData("FragmentsOnCompositeTypes", false, "fragment fragOnScalar on Int { something }")]
    [InlineData("FragmentsOnCompositeTypes", false, "fragment inlineFragOnScalar on Dog { ... on Boolean { somethingElse } }")]
    [InlineData("NoUnusedFragments", false, "fragment nameFragment on Dog { name } { dog { name } }")]
    [InlineData("KnownFragmentNames", false, "{ dog { ...undefinedFragment } }")]
    [InlineData("NoFragmentCycles", false, "{ dog { ...nameFragment } } fragment nameFragment on Dog { name ...barkVolumeFragment } fragment barkVolumeFragment on Dog { barkVolume ...nameFragment }")]
    [InlineData("NoFragmentCycles", false, "{ dog { ...dogFragment } } fragment dogFragment on Dog { name owner { ...ownerFragment } } fragment ownerFragment on Human { name pets { ...dogFragment } }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment dogFragment on Dog { ... on Dog { barkVolume } }")]
    [InlineData("PossibleFragmentSpreads", false, "fragment catInDogFragmentInvalid on Dog { ... on Cat { meowVolume } }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment petNameFragment on Pet { name } fragment interfaceWithinObjectFragment on Dog { ...petNameFragment }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment catOrDogNameFragment on CatOrDog { ... on Cat { meowVolume } } fragment unionWithObjectFragment on Dog { ...catOrDogNameFragment }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment petFragment on Pet { name ... on Dog { barkVolume } }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment catOrDogFragment on CatOrDog { ... on Cat { meowVolume } }")]
    [InlineData("PossibleFragmentSpreads", false, "fragment sentientFragment on Sentient { ... on Dog { barkVolume } }")]
    [InlineData("PossibleFragmentSpreads", false, "fragment humanOrAlienFragment on HumanOrAlien { ... on Cat { meowVolume } }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment unionWithInterface on Pet { ...dogOrHumanFragment } fragment dogOrHumanFragment on DogOrHuman { ... on Dog { barkVolume } }")]
    [InlineData("PossibleFragmentSpreads", false, "fragment nonIntersectingInterfaces on Pet { ...sentientFragment } fragment sentientFragment on Sentient { name }")]
    [InlineData("PossibleFragmentSpreads", true, "fragment interfaceWithInterface on Node { ...resourceFragment } fragment resourceFragment on Resource { url }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
