namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.1 Documents and §5.2 Operations, under the names the specification gives them.</summary>
public sealed class DocumentExamplesTests
{
    [Theory]
    [InlineData("ExecutableDefinitions", false, "query getDogName { dog { name color } } extend type Dog { color: String }")]
    [InlineData("KnownOperationTypes", true, "query getDogName { dog { name } }")]
    [InlineData("UniqueOperationNames", true, "query getDogName { dog { name } } query getOwnerName { dog { owner { name } } }")]
    [InlineData("UniqueOperationNames", false, "query getName { dog { name } } query getName { dog { owner { name } } }")]
    [InlineData("UniqueOperationNames", false, "query dogOperation { dog { name } } mutation dogOperation { deletePet }")]
    [InlineData("LoneAnonymousOperation", true, "{ dog { name } }")]
    [InlineData("LoneAnonymousOperation", false, "{ dog { name } } query getName { dog { owner { name } } }")]
    [InlineData("SingleFieldSubscriptions", true, "subscription sub { newMessage { body sender } }")]
    [InlineData("SingleFieldSubscriptions", true, "subscription sub { ...newMessageFields } fragment newMessageFields on Subscription { newMessage { body sender } }")]
    [InlineData("SingleFieldSubscriptions", false, "subscription sub { newMessage { body sender } disallowedSecondRootField }")]
    [InlineData("SingleFieldSubscriptions", false, "subscription sub { ...multipleSubscriptions } fragment multipleSubscriptions on Subscription { newMessage { body sender } disallowedSecondRootField }")]
    [InlineData("SingleFieldSubscriptions", false, "subscription requiredRuntimeValidation($bool: Boolean!) { newMessage @include(if: $bool) { body sender } disallowedSecondRootField @skip(if: $bool) }")]
    [InlineData("SingleFieldSubscriptions", false, "subscription sub { __typename }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
