using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("fragment goodBooleanArg on Arguments { booleanArgField optionalNonNullBooleanArgField nonNullBooleanArgField(nonNullBooleanArg: true) }")]
    [InlineData("{ dog { name @skip(if: true) } unknown @unknown }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new ProvidedRequiredArgumentsRule(), document);

    [Theory]
    [InlineData(
        "fragment missingRequiredArg on Arguments { nonNullBooleanArgField }",
        "1:44 Argument \"Arguments.nonNullBooleanArgField(nonNullBooleanArg:)\" of type \"Boolean!\" is required, but it was not provided.")]
    [InlineData(
        "{ arguments { multipleRequirements(x: 1) } dog @include { name @needs } }",
        "1:15 Argument \"Arguments.multipleRequirements(y:)\" of type \"Int!\" is required, but it was not provided.",
        "1:48 Argument \"@include(if:)\" of type \"Boolean!\" is required, but it was not provided.",
        "1:64 Argument \"@needs(text:)\" of type \"String!\" is required, but it was not provided.")]
    [InlineData(
        "{ arguments { multipleRequirements } }",
        "1:15 Argument \"Arguments.multipleRequirements(x:)\" of type \"Int!\" is required, but it was not provided.",
        "1:15 Argument \"Arguments.multipleRequirements(y:)\" of type \"Int!\" is required, but it was not provided.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new ProvidedRequiredArgumentsRule(), document, errors);
}
