using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

/// <summary>Draft §5.7.5 Defer And Stream Directives Are Used On Valid Operations.</summary>
public sealed class DeferStreamDirectiveOnValidOperationsRuleTests
{
    private const string Message = "directive not supported on subscription operations. Disable";

    private static readonly DeferStreamDirectiveOnValidOperationsRule Rule = new();

    [Theory]
    [InlineData("{ dog { ... @defer { name } } }")]
    [InlineData("mutation { addPet(name: \"a\") { ... @defer { name } } }")]
    [InlineData("subscription { newMessage { ... @defer(if: false) { body } } }")]
    [InlineData("subscription ($d: Boolean!) { newMessage { ... @defer(if: $d) { body } } }")]
    [InlineData("subscription { newMessage { ... @defer @skip(if: true) { body } } }")]
    [InlineData("subscription ($i: Boolean!) { newMessage { ... @defer @include(if: $i) { body } } }")]
    public void What_can_be_switched_off_may_stand_in_a_subscription(string document) => RuleAssert.ValidIncremental(Rule, document);

    [Theory]
    [InlineData("subscription { newMessage { ... @defer { body } } }", "1:33 Defer", "defer")]
    [InlineData("subscription { newMessage { ... @defer(if: true) { body } } }", "1:33 Defer", "defer")]
    [InlineData("subscription { newMessage { ... @defer @skip(if: false) { body } } }", "1:33 Defer", "defer")]
    [InlineData("subscription { newMessage { ... @defer @include(if: true) { body } } }", "1:33 Defer", "defer")]
    [InlineData("subscription { newMessage { ...f } } fragment f on Message { ... @defer { body } }", "1:66 1:29 Defer", "defer")]
    [InlineData("subscription { newMessage { body @stream } }", "1:34 Stream", "stream")]
    public void What_always_happens_may_not(string document, string start, string directive) =>
        RuleAssert.InvalidIncremental(Rule, document, $"{start} {Message} `@{directive}` by setting the `if` argument to `false`.");
}
