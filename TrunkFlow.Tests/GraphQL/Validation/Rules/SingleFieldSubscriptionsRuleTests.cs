using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Theory]
    [InlineData("subscription sub { newMessage { body sender } }")]
    [InlineData("subscription sub { ...newMessageFields } fragment newMessageFields on Subscription { newMessage { body } }")]
    [InlineData("subscription { newMessage { body } newMessage { sender } }")]
    [InlineData("subscription { newMessage @many(n: 1) { body } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new SingleFieldSubscriptionsRule(), document);

    [Theory]
    [InlineData(
        "subscription sub { newMessage { body sender } disallowedSecondRootField }",
        "1:47 Subscription \"sub\" must select only one top level field.")]
    [InlineData(
        "subscription sub { ...multipleSubscriptions } fragment multipleSubscriptions on Subscription { newMessage { body } disallowedSecondRootField }",
        "1:116 Subscription \"sub\" must select only one top level field.")]
    [InlineData(
        "subscription { __typename }",
        "1:16 Anonymous Subscription must not select an introspection top level field.")]
    [InlineData(
        "subscription requiredRuntimeValidation($bool: Boolean!) { newMessage @include(if: $bool) { body } disallowedSecondRootField @skip(if: $bool) }",
        "1:70 1:125 Subscription \"requiredRuntimeValidation\" must not use `@skip` or `@include` directives in the top level selection.")]
    [InlineData(
        "subscription { newMessage { body } a: disallowedSecondRootField b: disallowedSecondRootField }",
        "1:36 1:65 Anonymous Subscription must select only one top level field.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new SingleFieldSubscriptionsRule(), document, errors);
}
