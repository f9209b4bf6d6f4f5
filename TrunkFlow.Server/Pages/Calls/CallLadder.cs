using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>
/// What went between caller, switch and called, attempt by attempt. The switch keeps no SIP messages: what is drawn is what its records, their trail and its
/// events say, and what follows from them is marked as such.
/// </summary>
public static class CallLadder
{
    private const string CallerSide = "caller";
    private const string CalledSide = "callee";
    private const int RequestTerminated = 487;

    /// <param name="attempts">All records of the call, in order.</param>
    public static IReadOnlyList<LadderAttempt> Of(IReadOnlyList<CallRecord> attempts) =>
        [.. attempts.Select((attempt, index) => new LadderAttempt(attempt, [.. Lines(attempt, attempts[0], index == attempts.Count - 1)]))];

    /// <summary>Whether the switch wrote no line for it: the key of the record is made with the attempt's number then.</summary>
    public static bool IsFromTrail(CallRecord attempt) =>
        attempt.Attempt > 0 && attempt.Id == CallRecordId.Of(attempt.StartedAt, attempt.NodeKey, attempt.UniqueId, attempt.Sequence, attempt.Attempt);

    private static IEnumerable<LadderLine> Lines(CallRecord attempt, CallRecord first, bool isLast)
    {
        var (start, end) = (attempt.StartedAt - first.StartedAt, attempt.EndedAt - first.StartedAt);
        if (attempt == first && HasCaller(attempt))
        {
            yield return new LadderLine(start, LadderLane.Caller, LadderLane.Switch, "Ladder.Invite", LadderSource.Record, "Ladder.Because.Start");
        }

        if (IsFromTrail(attempt))
        {
            yield return new LadderLine(null, LadderLane.Switch, LadderLane.Switch, "Ladder.NoChannel", LadderSource.Trail, null, attempt.Cause ?? 0);
        }
        else if (attempt.Attempt > 0)
        {
            foreach (var line in (attempt.Signals is null ? Recorded(attempt, start) : Heard(attempt, start)).Concat(Failure(attempt, end)))
            {
                yield return line;
            }
        }

        foreach (var line in isLast ? Ending(attempt, end) : [])
        {
            yield return line;
        }
    }

    /// <summary>A call the switch begins by itself, for a test or a conference, has nobody who sent it an INVITE.</summary>
    private static bool HasCaller(CallRecord attempt) => attempt.TestCallId is null && attempt.ConferenceId is null;

    private static IEnumerable<LadderLine> Recorded(CallRecord attempt, TimeSpan start)
    {
        yield return Out(start, "Ladder.Invite", LadderSource.Record, "Ladder.Because.Attempt");
        if (attempt.PostDialDelayMilliseconds is { } delay)
        {
            yield return Back(start + TimeSpan.FromMilliseconds(delay), "Ladder.Ringing", LadderSource.Record, "Ladder.Because.Delay");
        }

        if (attempt.AnsweredAt is { } answered)
        {
            yield return Back(start + (answered - attempt.StartedAt), "Ladder.Ok", LadderSource.Record, "Ladder.Because.Answer");
        }
    }

    private static IEnumerable<LadderLine> Heard(CallRecord attempt, TimeSpan start)
    {
        foreach (var signal in CallSignal.Read(attempt.Signals))
        {
            var at = start + TimeSpan.FromMilliseconds(signal.AtMilliseconds);
            switch (signal.Kind)
            {
                case CallSignalKind.Dialled:
                    yield return Out(at, "Ladder.Invite", LadderSource.Ami, "Ladder.Because.DialBegin");
                    break;
                case CallSignalKind.Proceeding:
                    yield return Back(at, "Ladder.Proceeding", LadderSource.Ami, "Ladder.Because.DialState", "PROCEEDING");
                    break;
                case CallSignalKind.Progress:
                    yield return Back(at, "Ladder.Progress", LadderSource.Ami, "Ladder.Because.DialState", "PROGRESS");
                    break;
                case CallSignalKind.Ringing:
                    yield return Back(at, "Ladder.Ringing", LadderSource.Ami, "Ladder.Because.DialState", "RINGING");
                    break;
                case CallSignalKind.Ended when signal.Detail == "ANSWER":
                    yield return Back(at, "Ladder.Ok", LadderSource.Ami, "Ladder.Because.DialEnd", signal.Detail);
                    break;
                case CallSignalKind.Ended:
                    yield return new LadderLine(at, LadderLane.Switch, LadderLane.Switch, "Ladder.DialEnd", LadderSource.Ami, null, signal.Detail);
                    break;
                case CallSignalKind.HungUp:
                    yield return new LadderLine(at, LadderLane.Switch, LadderLane.Switch, "Ladder.Gone", LadderSource.Ami, null, signal.Detail);
                    break;
            }
        }
    }

    private static IEnumerable<LadderLine> Failure(CallRecord attempt, TimeSpan at)
    {
        if (attempt.Disposition == CallDisposition.Answered)
        {
            yield break;
        }

        if (GaveUp(attempt))
        {
            if (HasCaller(attempt))
            {
                yield return new LadderLine(at, LadderLane.Caller, LadderLane.Switch, "Ladder.Cancel", LadderSource.Record, "Ladder.Because.GaveUp");
            }

            yield return Out(at, "Ladder.Cancel", LadderSource.Record, "Ladder.Because.GaveUp");
        }
        else if (attempt.SipStatus is { } status)
        {
            yield return Back(at, "Ladder.Status", LadderSource.Record, null, status);
        }
        else
        {
            yield return new LadderLine(at, LadderLane.Switch, LadderLane.Switch, "Ladder.NoStatus", LadderSource.Record, null, attempt.Cause ?? 0);
        }
    }

    private static IEnumerable<LadderLine> Ending(CallRecord call, TimeSpan at)
    {
        if (call.Disposition == CallDisposition.Answered)
        {
            return Bye(call, at);
        }

        if (!HasCaller(call) || GaveUp(call))
        {
            return [];
        }

        return
        [
            call.Refusal is not null ? new LadderLine(at, LadderLane.Switch, LadderLane.Caller, "Ladder.Refusal", LadderSource.Record, "Ladder.Because.Refusal", call.Cause ?? 0)
                : new LadderLine(at, LadderLane.Switch, LadderLane.Caller, "Ladder.Final", LadderSource.Record, "Ladder.Because.Cause", call.Cause ?? 0),
        ];
    }

    private static IEnumerable<LadderLine> Bye(CallRecord call, TimeSpan at)
    {
        if (call.HungUpBy is null)
        {
            return [new LadderLine(at, LadderLane.Switch, LadderLane.Switch, "Ladder.End", LadderSource.Record, null)];
        }

        var because = call.HungUpBy switch { CallerSide => "Ladder.Because.CallerHungUp", CalledSide => "Ladder.Because.CalledHungUp", _ => "Ladder.Because.SwitchHungUp" };
        var fromCaller = new LadderLine(at, LadderLane.Caller, LadderLane.Switch, "Ladder.Bye", LadderSource.Record, because);
        var toCalled = Out(at, "Ladder.Bye", LadderSource.Record, because);
        var fromCalled = Back(at, "Ladder.Bye", LadderSource.Record, because);
        var toCaller = new LadderLine(at, LadderLane.Switch, LadderLane.Caller, "Ladder.Bye", LadderSource.Record, because);
        IEnumerable<LadderLine> lines = call.HungUpBy switch
        {
            CallerSide => [fromCaller, toCalled],
            CalledSide => [fromCalled, toCaller],
            _ => [toCalled, toCaller],
        };
        return HasCaller(call) ? lines : lines.Where(line => line.From != LadderLane.Caller && line.To != LadderLane.Caller);
    }

    /// <summary>The status of a caller who gives up is written by our dialplan, not heard from the carrier.</summary>
    private static bool GaveUp(CallRecord attempt) => attempt is { SipStatus: RequestTerminated, HungUpBy: CallerSide };

    private static LadderLine Out(TimeSpan at, string word, LadderSource source, string? because, params object[] values) => new(at, LadderLane.Switch, LadderLane.Called, word, source, because, values);

    private static LadderLine Back(TimeSpan at, string word, LadderSource source, string? because, params object[] values) => new(at, LadderLane.Called, LadderLane.Switch, word, source, because, values);
}

/// <summary>The lines of one attempt.</summary>
public sealed record LadderAttempt(CallRecord Record, IReadOnlyList<LadderLine> Lines);
