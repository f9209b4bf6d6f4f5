namespace TrunkFlow.Server.Calls.Import;

/// <summary>Bytes of a line in, a checked <see cref="CallLine"/> or the reason it is none out. Pure.</summary>
public static class CallLineParser
{
    private static readonly int ColumnCount = Enum.GetValues<CallRecordColumn>().Length;
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Twice what the longest call may last: more is a clock that was set in the middle of a call, and nobody is billed for that.</summary>
    private const decimal LongestSeconds = 2 * 86_400m;

    /// <summary>Longer text than any channel, number or identifier of Asterisk's; more is not a call.</summary>
    private const int LongestText = 128;

    public static CallLineFault TryParse(ReadOnlySpan<byte> text, out CallLine? line)
    {
        line = null;
        Span<Range> ranges = stackalloc Range[ColumnCount];
        var fault = CallLineFields.Split(text, ranges, out var fields);
        if (fault != CallLineFault.None)
        {
            return fault;
        }

        foreach (var column in KeptTexts)
        {
            // A caller's display name may hold anything; what is not kept must not keep a call from being billed.
            if (fields.HasForbiddenCharacter(column))
            {
                return CallLineFault.ForbiddenCharacter;
            }

            if (fields[column].Length > LongestText)
            {
                return CallLineFault.TooLong;
            }
        }

        if (fields[CallRecordColumn.UniqueId].IsEmpty)
        {
            return CallLineFault.UniqueId;
        }

        if (!fields.TryNumber(CallRecordColumn.Sequence, out var sequence) || sequence is null)
        {
            return CallLineFault.Sequence;
        }

        if (!fields.TryTime(CallRecordColumn.Start, out var started) || started is null || started < Earliest
            || !fields.TryTime(CallRecordColumn.Answer, out var answered) || !fields.TryTime(CallRecordColumn.End, out var ended))
        {
            return CallLineFault.Time;
        }

        if (!fields.TrySeconds(CallRecordColumn.Duration, out var duration) || !fields.TrySeconds(CallRecordColumn.BillableSeconds, out var billable)
            || duration > LongestSeconds || billable > LongestSeconds)
        {
            return CallLineFault.Duration;
        }

        if (!TryDisposition(fields, out var disposition))
        {
            return CallLineFault.Disposition;
        }

        if (!TryDirection(fields, out var direction))
        {
            return CallLineFault.Direction;
        }

        if (!fields.TryId(CallRecordColumn.Customer, out var customer) || !fields.TryId(CallRecordColumn.Gateway, out var gateway)
            || !fields.TryId(CallRecordColumn.Route, out var route) || !fields.TryId(CallRecordColumn.Did, out var did)
            || !fields.TryId(CallRecordColumn.Conference, out var conference)
            || !fields.TryId(CallRecordColumn.SellRate, out var sellRate) || !fields.TryId(CallRecordColumn.BuyRate, out var buyRate)
            || !fields.TryParty(CallRecordColumn.Origin, out var origin) || !fields.TryParty(CallRecordColumn.Target, out var target))
        {
            return CallLineFault.Identifier;
        }

        if (!fields.TryNumber(CallRecordColumn.Attempt, out var attempt))
        {
            return CallLineFault.Attempt;
        }

        if (!TrailParser.TryParse(fields[CallRecordColumn.Trail], out var trail))
        {
            return CallLineFault.Trail;
        }

        if (!fields.TryNumber(CallRecordColumn.Cause, out var cause) || !fields.TryNumber(CallRecordColumn.SipStatus, out var sip)
            || !fields.TryNumber(CallRecordColumn.RingMilliseconds, out var ring) || !fields.TryNumber(CallRecordColumn.ProgressMilliseconds, out var progress))
        {
            return CallLineFault.Number;
        }

        var uniqueId = fields.Text(CallRecordColumn.UniqueId);
        line = new CallLine
        {
            UniqueId = uniqueId,
            LinkedId = fields[CallRecordColumn.LinkedId].SequenceEqual(fields[CallRecordColumn.UniqueId]) || fields[CallRecordColumn.LinkedId].IsEmpty
                ? uniqueId : fields.Text(CallRecordColumn.LinkedId),
            Sequence = sequence.Value,
            Source = fields.Text(CallRecordColumn.Source),
            StartedAt = started.Value,
            AnsweredAt = answered,
            EndedAt = ended ?? started.Value.AddTicks((long)(duration * TimeSpan.TicksPerSecond)),
            DurationSeconds = duration,
            BillableSeconds = billable,
            Disposition = disposition,
            DestinationChannel = fields.Text(CallRecordColumn.DestinationChannel),
            Direction = direction,
            CustomerId = customer,
            Origin = origin,
            Target = target,
            GatewayId = gateway,
            RouteId = route,
            DidId = did,
            ConferenceId = conference,
            Dialed = fields.Text(CallRecordColumn.Dialed) is { Length: > 0 } dialed ? dialed : fields.Text(CallRecordColumn.Destination),
            Number = fields.Text(CallRecordColumn.Number),
            Sent = fields.Text(CallRecordColumn.Sent),
            Attempt = attempt ?? 0,
            Cause = cause,
            SipStatus = sip,
            Trail = trail,
            SellRateId = sellRate,
            BuyRateId = buyRate,
            RingMilliseconds = ring,
            ProgressMilliseconds = progress,
            HungUpBy = SideOf(fields[CallRecordColumn.HangupSide]),
            Refusal = fields[CallRecordColumn.Refusal].IsEmpty ? null : fields.Text(CallRecordColumn.Refusal),
        };
        return CallLineFault.None;
    }

    private static ReadOnlySpan<CallRecordColumn> KeptTexts =>
    [
        CallRecordColumn.UniqueId, CallRecordColumn.LinkedId, CallRecordColumn.Source, CallRecordColumn.Destination,
        CallRecordColumn.Dialed, CallRecordColumn.Number, CallRecordColumn.Sent, CallRecordColumn.Refusal,
    ];

    private static bool TryDisposition(CallLineFields fields, out CallDisposition disposition)
    {
        var word = fields[CallRecordColumn.Disposition];
        disposition = CallDisposition.Failed;
        if (word.SequenceEqual("ANSWERED"u8))
        {
            disposition = CallDisposition.Answered;
        }
        else if (word.SequenceEqual("NO ANSWER"u8))
        {
            disposition = CallDisposition.NoAnswer;
        }
        else if (word.SequenceEqual("BUSY"u8))
        {
            disposition = CallDisposition.Busy;
        }
        else if (word.SequenceEqual("CONGESTION"u8))
        {
            disposition = CallDisposition.Congestion;
        }
        else
        {
            return word.SequenceEqual("FAILED"u8);
        }

        return true;
    }

    private static bool TryDirection(CallLineFields fields, out CallDirection direction)
    {
        var word = fields[CallRecordColumn.Direction];
        direction = word.SequenceEqual("inbound"u8) ? CallDirection.Inbound
            : word.SequenceEqual("internal"u8) ? CallDirection.Internal
            : CallDirection.Outbound;
        return direction != CallDirection.Outbound || word.SequenceEqual("outbound"u8);
    }

    private static string? SideOf(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("caller"u8) ? "caller"
        : word.SequenceEqual("callee"u8) ? "callee"
        : word.SequenceEqual("switch"u8) ? "switch"
        : null;
}
