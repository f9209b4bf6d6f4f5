using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

/// <summary>Draft §5.7.4 Defer And Stream Directives Are Used On Valid Root Field.</summary>
public sealed class DeferStreamDirectiveOnRootFieldRuleTests
{
    private static readonly DeferStreamDirectiveOnRootFieldRule Rule = new();

    [Theory]
    [InlineData("{ ... @defer { dog { name } } }")]
    [InlineData("{ ...f @defer } fragment f on Query { dog { name } }")]
    [InlineData("mutation { addPet(name: \"a\") { ... @defer { name } } }")]
    [InlineData("mutation { ...f } fragment f on Mutation { addPet(name: \"a\") { ... @defer { name } } }")]
    [InlineData("subscription { newMessage { ... @defer { body } } }")]
    public void Queries_and_what_is_below_a_root_field_may_be_deferred(string document) => RuleAssert.ValidIncremental(Rule, document);

    [Theory]
    [InlineData("mutation { ... @defer { deletePet } }", "1:16 Defer directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("mutation { ...f @defer } fragment f on Mutation { deletePet }", "1:17 Defer directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("mutation { ...f } fragment f on Mutation { ... { ... @defer { deletePet } } }", "1:54 Defer directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("mutation { deletePet @stream }", "1:22 Stream directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("subscription { ... @defer { newMessage { body } } }", "1:20 Defer directive cannot be used on root subscription type \"Subscription\".")]
    [InlineData("subscription { newMessage @stream { body } }", "1:27 Stream directive cannot be used on root subscription type \"Subscription\".")]
    public void The_roots_of_mutations_and_subscriptions_are_not(string document, string expected) => RuleAssert.InvalidIncremental(Rule, document, expected);
}
