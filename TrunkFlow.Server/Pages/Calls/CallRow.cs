using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>A call in a list: when, who to whom, how it ended, what it earned.</summary>
public sealed record CallRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required CallDirection Direction { get; init; }

    public required Guid? CustomerId { get; init; }

    public required string? CustomerName { get; init; }

    public required string? GatewayName { get; init; }

    public required string? ProviderName { get; init; }

    public required int Attempt { get; init; }

    public required CallDisposition Disposition { get; init; }

    public required int? Cause { get; init; }

    public required string? Refusal { get; init; }

    public required int? SipStatus { get; init; }

    public required int TalkSeconds { get; init; }

    public required int? BilledSeconds { get; init; }

    public required int? PostDialDelayMilliseconds { get; init; }

    public required string? Prefix { get; init; }

    public required decimal? PricePerMinute { get; init; }

    public required decimal? Sell { get; init; }

    public required decimal? Buy { get; init; }

    public required decimal? Profit { get; init; }

    public required string? UnratedReason { get; init; }

    public required string NodeKey { get; init; }

    public required string LinkedId { get; init; }

    public required string UniqueId { get; init; }

    public CallOutcome Outcome => CallOutcome.Of(Disposition, Cause, Refusal);
}
