using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData("fragment a on Dog { ...b } fragment b on Dog { name }")]
    [InlineData("fragment a on Dog { ...b ...b } fragment b on Dog { name }")]
    [InlineData("fragment a on Dog { ...unknown }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new NoFragmentCyclesRule(), document);

    [Theory]
    [InlineData(
        "fragment a on Dog { ...a }",
        "1:21 Cannot spread fragment \"a\" within itself.")]
    [InlineData(
        "fragment nameFragment on Dog { name ...barkVolumeFragment } fragment barkVolumeFragment on Dog { barkVolume ...nameFragment }",
        "1:37 1:109 Cannot spread fragment \"nameFragment\" within itself via \"barkVolumeFragment\".")]
    [InlineData(
        "fragment dogFragment on Dog { name owner { ...ownerFragment } } fragment ownerFragment on Human { name pets { ...dogFragment } }",
        "1:44 1:111 Cannot spread fragment \"dogFragment\" within itself via \"ownerFragment\".")]
    [InlineData(
        "fragment a on Dog { ...b } fragment b on Dog { ...c } fragment c on Dog { ...d ...a } fragment d on Dog { ...b }",
        "1:48 1:75 1:107 Cannot spread fragment \"b\" within itself via \"c\", \"d\".",
        "1:21 1:48 1:80 Cannot spread fragment \"a\" within itself via \"b\", \"c\".")]
    [InlineData(
        "fragment a on Dog { ... on Pet { ... { ...a } } }",
        "1:40 Cannot spread fragment \"a\" within itself.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new NoFragmentCyclesRule(), document, errors);
}
