using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Calls;

/// <summary>
/// One attempt to carry a call, with a snapshot of the prices, fees and blocks it was charged by; minimum charge, free seconds and rounding stand only with the rate
/// and its plan. Written by the importer; only a rerating changes its price. The table is partitioned by month of <see cref="StartedAt"/>.
/// </summary>
public sealed record CallRecord
{
    /// <summary>See <see cref="CallRecordId"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The switch's own text, never recomputed.</summary>
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public required DateTimeOffset EndedAt { get; init; }

    public required string NodeKey { get; init; }
    public required string UniqueId { get; init; }

    /// <summary>The same for all attempts and legs of one call.</summary>
    public required string LinkedId { get; init; }
    public required long Sequence { get; init; }

    [IsProjected]
    public Guid? CustomerId { get; init; }

    [IsProjected]
    public Guid? CustomerTrunkId { get; init; }

    [IsProjected]
    public Guid? ExtensionId { get; init; }

    [IsProjected]
    public Guid? ProviderId { get; init; }

    [IsProjected]
    public Guid? GatewayId { get; init; }

    [IsProjected]
    public Guid? RouteId { get; init; }

    [IsProjected]
    public Guid? DidId { get; init; }

    [IsProjected]
    public Guid? ConferenceId { get; init; }

    [IsProjected]
    public Guid? TestCallId { get; init; }

    public required CallDirection Direction { get; init; }

    /// <summary>The caller's number as it came, and in international form.</summary>
    public required string Source { get; init; }
    public string? SourceNumber { get; init; }

    /// <summary>What was dialled, and in international form.</summary>
    public required string Destination { get; init; }
    public string? DestinationNumber { get; init; }

    /// <summary>Digits sent to the gateway.</summary>
    public string? SentNumber { get; init; }

    /// <summary>One for the first gateway or destination tried; 0 for a call nobody was tried for.</summary>
    public required int Attempt { get; init; }

    /// <summary>Whether no attempt came after this one; calls are counted by it.</summary>
    public required bool IsLastAttempt { get; init; }
    public required CallDisposition Disposition { get; init; }

    /// <summary>Hangup cause, ITU-T Q.850.</summary>
    public int? Cause { get; init; }

    /// <summary>SIP status of a failed attempt, where there was one.</summary>
    public int? SipStatus { get; init; }

    /// <summary>Why the switch refused the call by itself, as a key such as <c>no-route</c>; null when it tried somebody.</summary>
    public string? Refusal { get; init; }

    /// <summary>Who ended it: <c>caller</c>, <c>callee</c> or <c>switch</c>; null when unknown.</summary>
    public string? HungUpBy { get; init; }

    /// <summary>Seconds from start to end, and of talk; whole, fractions discarded as the switch does.</summary>
    public required int DurationSeconds { get; init; }
    public required int TalkSeconds { get; init; }

    /// <summary>With its fraction, for quality figures only.</summary>
    public double? ExactTalkSeconds { get; init; }

    /// <summary>From sending the INVITE to the first ringing.</summary>
    public int? PostDialDelayMilliseconds { get; init; }

    /// <summary>What the switch said of it while it happened, as <see cref="CallSignal"/> writes it; null where nobody heard.</summary>
    public string? Signals { get; init; }

    [IsProjected]
    public Guid? TariffId { get; init; }
    public string? SellPrefix { get; init; }
    public decimal? SellPricePerMinute { get; init; }
    public decimal? SellConnectionFee { get; init; }
    public int? SellInitialBlock { get; init; }
    public int? SellIncrement { get; init; }
    public int? SellBilledSeconds { get; init; }
    public decimal? Sell { get; init; }

    [IsProjected]
    public Guid? ProviderRateId { get; init; }
    public string? BuyPrefix { get; init; }
    public decimal? BuyPricePerMinute { get; init; }
    public decimal? BuyConnectionFee { get; init; }
    public int? BuyInitialBlock { get; init; }
    public int? BuyIncrement { get; init; }
    public int? BuyBilledSeconds { get; init; }
    public decimal? Buy { get; init; }

    /// <summary>Sell less buy.</summary>
    public decimal? Profit { get; init; }

    /// <summary>Why there is no price, as a key such as <c>no-sell-rate</c>; null when there is one.</summary>
    public string? UnratedReason { get; init; }
    [IsProjected]
    public Guid? LedgerEntryId { get; private set; }
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>An entry of the ledger takes its price from the balance.</summary>
    internal void ChargedBy(Guid entry) => LedgerEntryId = entry;

    /// <summary>It went straight through a gateway to see whether it works: nobody is to pay for it.</summary>
    internal bool IsForNobody => TestCallId is not null && CustomerId is null;

    /// <summary>The same call at a price.</summary>
    internal CallRecord Priced(in RatedCall call) => this with
    {
        ProviderId = call.ProviderId,
        TariffId = call.Sell?.RateId,
        SellPrefix = call.Sell?.Prefix,
        SellPricePerMinute = call.Sell?.Terms.PricePerMinute,
        SellConnectionFee = call.Sell?.Terms.ConnectionFee,
        SellInitialBlock = call.Sell?.Terms.Block.InitialSeconds,
        SellIncrement = call.Sell?.Terms.Block.IncrementSeconds,
        SellBilledSeconds = call.Sell?.Charge.BilledSeconds,
        Sell = call.Sell?.Charge.Amount,
        ProviderRateId = call.Buy?.RateId,
        BuyPrefix = call.Buy?.Prefix,
        BuyPricePerMinute = call.Buy?.Terms.PricePerMinute,
        BuyConnectionFee = call.Buy?.Terms.ConnectionFee,
        BuyInitialBlock = call.Buy?.Terms.Block.InitialSeconds,
        BuyIncrement = call.Buy?.Terms.Block.IncrementSeconds,
        BuyBilledSeconds = call.Buy?.Charge.BilledSeconds,
        Buy = call.Buy?.Charge.Amount,
        Profit = call.Sell?.Charge.Amount - call.Buy?.Charge.Amount,
        UnratedReason = call.UnratedReason,
    };
}
