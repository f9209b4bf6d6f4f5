using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Turns the attempts of a batch into rated records.</summary>
internal sealed class CallRecordBuilder(string node, RatedParties parties, DateTimeOffset now, ICallSignals? signals = null)
{
    public List<CallRecord> Build(IReadOnlyList<CallAttempt> attempts)
    {
        var last = new Dictionary<string, int>(attempts.Count);
        foreach (var attempt in attempts)
        {
            last[attempt.Line.UniqueId] = Math.Max(attempt.Number, last.GetValueOrDefault(attempt.Line.UniqueId));
        }

        return attempts.Select(attempt => Build(attempt, last[attempt.Line.UniqueId] == attempt.Number)).ToList();
    }

    private CallRecord Build(CallAttempt attempt, bool isLast)
    {
        var line = attempt.Line;
        var call = parties.Rater.Rate(new RatableCall(
            attempt.Direction, line.CustomerId, attempt.GatewayId, line.DidId, line.Number, attempt.TalkSeconds, line.StartedAt,
            line.SellRateId, line.BuyRateId, line.CustomerId is null && line.TestCallId is not null));
        return new CallRecord
        {
            Id = CallRecordId.Of(line.StartedAt, node, line.UniqueId, line.Sequence, attempt.SilentNumber),
            StartedAt = line.StartedAt,
            AnsweredAt = attempt.Answered ? line.AnsweredAt : null,
            EndedAt = attempt.Silent ? line.StartedAt : line.EndedAt,
            NodeKey = node,
            UniqueId = line.UniqueId,
            LinkedId = line.LinkedId,
            Sequence = line.Sequence,
            CustomerId = line.CustomerId,
            CustomerTrunkId = Party(line, attempt, "trunk"),
            ExtensionId = Party(line, attempt, "extension"),
            GatewayId = attempt.GatewayId,
            RouteId = line.RouteId,
            DidId = line.DidId,
            ConferenceId = line.ConferenceId,
            TestCallId = line.TestCallId,
            Direction = attempt.Direction,
            Source = line.Source,
            SourceNumber = Numbers.BrazilianNumber.Normalise(line.Source) is { IsValid: true } source ? source.Value : null,
            Destination = line.Dialed,
            DestinationNumber = line.Number.Length == 0 ? null : line.Number,
            SentNumber = attempt.Silent || line.Sent.Length == 0 ? null : line.Sent,
            Attempt = attempt.Number,
            IsLastAttempt = isLast,
            Disposition = attempt.Disposition,
            Cause = attempt.Cause,
            SipStatus = attempt.Silent ? null : line.SipStatus,
            Refusal = attempt.Silent ? null : line.Refusal,
            HungUpBy = attempt.Silent ? null : line.HungUpBy,
            DurationSeconds = attempt.Silent ? 0 : (int)line.DurationSeconds,
            TalkSeconds = attempt.TalkSeconds,
            ExactTalkSeconds = attempt.Answered ? (double)line.BillableSeconds : null,
            PostDialDelayMilliseconds = attempt.Silent ? null : line.RingMilliseconds,
            Signals = SignalsOf(attempt),
            ImportedAt = now,
        }.Priced(call);
    }

    private string? SignalsOf(CallAttempt attempt) =>
        !attempt.Silent && attempt.Line.HasDestination && signals?.Heard(attempt.Line.UniqueId, attempt.Line.DestinationChannel) is { } heard ? CallSignal.Write(heard) : null;

    private static Guid? Party(CallLine line, CallAttempt attempt, string kind) =>
        line.Origin is { } origin && origin.Kind == kind ? origin.Id
        : attempt.Target is { } target && target.Kind == kind ? target.Id
        : null;
}
