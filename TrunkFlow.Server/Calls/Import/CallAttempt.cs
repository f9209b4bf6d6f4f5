namespace TrunkFlow.Server.Calls.Import;

/// <summary>One attempt of a line: the line's own, or a silent one its trail lists. Becomes one call record.</summary>
public sealed class CallAttempt
{
    private CallAttempt(CallLine line, int number, int silentNumber, CallParty? target, CallDisposition disposition, int? cause)
    {
        Line = line;
        Number = number;
        SilentNumber = silentNumber;
        Target = target;
        Disposition = disposition;
        Cause = cause;
    }

    public CallLine Line { get; }

    /// <summary>From 1; 0 for a call nobody was tried for.</summary>
    public int Number { get; }

    /// <summary>Its number where it has no line of its own, else 0; part of the record's id.</summary>
    public int SilentNumber { get; }
    public CallParty? Target { get; }
    public CallDisposition Disposition { get; }
    public int? Cause { get; }
    public bool Silent => SilentNumber > 0;
    public bool Answered => Disposition == CallDisposition.Answered;

    /// <summary>Whole seconds, the fraction discarded as Asterisk's billsec does.</summary>
    public int TalkSeconds => Answered ? (int)Line.BillableSeconds : 0;

    /// <summary>A silent attempt is carried by the line of a later one, which may have gone the other way: out to a number, or back in to an extension.</summary>
    public CallDirection Direction => !Silent ? Line.Direction
        : Target is { Kind: "gateway" } ? CallDirection.Outbound
        : Line.Direction != CallDirection.Outbound || Target is null ? Line.Direction
        : Line.DidId is null ? CallDirection.Internal
        : CallDirection.Inbound;

    public Guid? GatewayId => !Silent ? Line.GatewayId
        : Target is { Kind: "gateway" } gateway ? gateway.Id
        : Line.Direction == CallDirection.Inbound ? Line.GatewayId
        : null;

    /// <summary>The silent attempts of a line in order, then its own; a line that is no attempt and carries none is still a call (a refused one).</summary>
    public static IEnumerable<CallAttempt> Of(CallLine line)
    {
        foreach (var silent in line.Trail)
        {
            yield return new CallAttempt(line, silent.Number, silent.Number, silent.Target, silent.Disposition, silent.Cause);
        }

        if (line.Attempt > 0 || line.Trail.Count == 0)
        {
            yield return new CallAttempt(line, line.Attempt, 0, line.Target, DispositionOf(line), line.Cause);
        }
    }

    private static CallDisposition DispositionOf(CallLine line) => line switch
    {
        // Answered by the dialplan alone, without a far end, is no conversation and nothing to bill.
        { Disposition: CallDisposition.Answered, HasDestination: false } => CallDisposition.NoAnswer,

        // Asterisk writes NO ANSWER for a number that does not exist (404) as for one that rings out; the cause tells them apart (Q.850: 1 to 15
        // and from 21 on nobody's telephone rang out).
        { Disposition: CallDisposition.NoAnswer, Cause: (> 0 and < 16) or (> 20 and < 127) } => CallDisposition.Failed,
        _ => line.Disposition,
    };
}
