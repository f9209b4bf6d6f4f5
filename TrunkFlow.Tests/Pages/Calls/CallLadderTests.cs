using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.Calls;

namespace TrunkFlow.Tests.Pages.Calls;

/// <summary>What is drawn of a call is what was written down, and what follows from it says so.</summary>
public sealed class CallLadderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_call_that_is_answered_at_the_second_attempt()
    {
        var first = Record() with { Disposition = CallDisposition.Congestion, SipStatus = 503, Cause = 34, IsLastAttempt = false, EndedAt = Start.AddSeconds(0.5) };
        var second = Record(attempt: 2, at: 0.5) with { AnsweredAt = Start.AddSeconds(7), EndedAt = Start.AddSeconds(67), HungUpBy = "callee", PostDialDelayMilliseconds = 1800 };
        Assert.Equal(
            [
                "0.0 Caller>Switch Invite ~Record", "0.0 Switch>Called Invite ~Record", "0.5 Called>Switch Status Record",
                "0.5 Switch>Called Invite ~Record", "2.3 Called>Switch Ringing ~Record", "7.0 Called>Switch Ok ~Record",
                "67.0 Called>Switch Bye ~Record", "67.0 Switch>Caller Bye ~Record",
            ],
            Drawn(first, second));
    }

    [Fact]
    public void An_attempt_of_the_trail_sent_nothing_and_nobody_knows_when_it_was()
    {
        var trail = Record() with { Id = CallRecordId.Of(Start, "pbx1", "1", 1, silentAttempt: 1), Disposition = CallDisposition.Failed, Cause = 20, IsLastAttempt = false };
        var second = Record(attempt: 2) with { Disposition = CallDisposition.NoAnswer, Cause = 19, EndedAt = Start.AddSeconds(30) };
        Assert.Equal(
            ["0.0 Caller>Switch Invite ~Record", "- Switch>Switch NoChannel Trail", "0.0 Switch>Called Invite ~Record", "30.0 Switch>Switch NoStatus Record", "30.0 Switch>Caller Final ~Record"],
            Drawn(trail, second));
    }

    [Fact]
    public void A_caller_who_gives_up_cancels_and_the_status_our_dialplan_wrote_is_not_the_carriers()
    {
        var call = Record() with { Disposition = CallDisposition.NoAnswer, SipStatus = 487, Cause = 16, HungUpBy = "caller", EndedAt = Start.AddSeconds(12) };
        Assert.Equal(["0.0 Caller>Switch Invite ~Record", "0.0 Switch>Called Invite ~Record", "12.0 Caller>Switch Cancel ~Record", "12.0 Switch>Called Cancel ~Record"], Drawn(call));
    }

    [Fact]
    public void What_the_switch_said_takes_the_place_of_what_would_be_concluded()
    {
        var call = Record() with
        {
            AnsweredAt = Start.AddSeconds(6),
            EndedAt = Start.AddSeconds(66),
            HungUpBy = "caller",
            PostDialDelayMilliseconds = 1800,
            Signals = "Dialled:0 Progress:900 Ringing:1830 Ended:6210:ANSWER HungUp:66010:16 Unheard:7",
        };
        Assert.Equal(
            [
                "0.0 Caller>Switch Invite ~Record", "0.0 Switch>Called Invite ~Ami", "0.9 Called>Switch Progress ~Ami", "1.8 Called>Switch Ringing ~Ami", "6.2 Called>Switch Ok ~Ami",
                "66.0 Switch>Switch Gone Ami", "66.0 Caller>Switch Bye ~Record", "66.0 Switch>Called Bye ~Record",
            ],
            Drawn(call));
    }

    [Fact]
    public void What_the_switch_begins_by_itself_has_no_caller()
    {
        var call = Record() with { TestCallId = Guid.CreateVersion7(), Disposition = CallDisposition.Failed, SipStatus = 404, Cause = 1 };
        Assert.Equal(["0.0 Switch>Called Invite ~Record", "9.0 Called>Switch Status Record"], Drawn(call));
    }

    [Fact]
    public void A_refusal_reaches_nobody_but_the_caller() =>
        Assert.Equal(["0.0 Caller>Switch Invite ~Record", "9.0 Switch>Caller Refusal ~Record"], Drawn(Record(attempt: 0) with { Disposition = CallDisposition.Congestion, Refusal = "no-route", Cause = 3 }));

    private static IEnumerable<string> Drawn(params CallRecord[] attempts) => CallLadder.Of(attempts).SelectMany(attempt => attempt.Lines).Select(line => FormattableString.Invariant(
        $"{(line.At is { } at ? FormattableString.Invariant($"{at.TotalSeconds:0.0}") : "-")} {line.From}>{line.To} {line.Word["Ladder.".Length..]} {(line.IsDerived ? "~" : "")}{line.Source}"));

    private static CallRecord Record(int attempt = 1, double at = 0) => new()
    {
        Id = CallRecordId.Of(Start.AddSeconds(at), "pbx1", "1", attempt),
        StartedAt = Start.AddSeconds(at),
        EndedAt = Start.AddSeconds(at + 9),
        ImportedAt = Start,
        NodeKey = "pbx1",
        UniqueId = "1",
        LinkedId = "1",
        Sequence = attempt,
        Direction = CallDirection.Outbound,
        Source = "1",
        Destination = "2",
        Attempt = attempt,
        IsLastAttempt = true,
        Disposition = CallDisposition.Answered,
        DurationSeconds = 9,
        TalkSeconds = 0,
    };
}
