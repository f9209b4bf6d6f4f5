using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.Calls;

namespace TrunkFlow.Tests.Pages.Calls;

public sealed class CallOutcomeTests
{
    [Theory]
    [InlineData(CallDisposition.Answered, 16, null, "ok", "Outcome.Answered")]
    [InlineData(CallDisposition.NoAnswer, 19, null, "off", "Outcome.NoAnswer")]
    [InlineData(CallDisposition.Busy, 17, null, "off", "Outcome.Busy")]
    [InlineData(CallDisposition.Failed, 1, null, "bad", "Outcome.NoSuchNumber")]
    [InlineData(CallDisposition.Congestion, 34, null, "warn", "Outcome.NoCircuit")]
    [InlineData(CallDisposition.Failed, 38, null, "bad", "Outcome.GatewayDown")]
    [InlineData(CallDisposition.Failed, null, null, "bad", "Outcome.Failed")]
    [InlineData(CallDisposition.Congestion, 3, "no-route", "bad", "Outcome.NoRoute")]
    [InlineData(CallDisposition.Congestion, 21, "blocked", "warn", "Outcome.Blocked")]
    [InlineData(CallDisposition.Congestion, 21, "something-new", "warn", "Outcome.Refused")]
    public void A_call_ends_in_words(CallDisposition disposition, int? cause, string? refusal, string kind, string word)
    {
        var outcome = CallOutcome.Of(disposition, cause, refusal);
        Assert.Equal((kind, word), (outcome.Kind, outcome.Word));
    }
}
