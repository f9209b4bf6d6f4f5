namespace TrunkFlow.Server.Calls;

/// <summary>One call in progress. It is active (counted) once it is bridged: <see cref="AnsweredAt"/> is set.</summary>
public sealed record ActiveCall(
    string NodeKey,
    string LinkedId,
    CallDirection Direction,
    string? CustomerCode,
    string From,
    string To,
    string? Gateway,
    DateTimeOffset StartedAt,
    DateTimeOffset? AnsweredAt)
{
    /// <summary>What it costs the customer; null where nothing is known to be paid: between extensions, and where the switch routes by itself.</summary>
    public SoldCall? Sold { get; init; }

    public bool Bridged => AnsweredAt is not null;

    /// <summary>How long the two have talked at a moment.</summary>
    public TimeSpan TalkAt(DateTimeOffset moment) => AnsweredAt is { } answered ? moment - answered : TimeSpan.Zero;

    /// <summary>What it comes to when it ends at a moment.</summary>
    public decimal CostAt(DateTimeOffset moment) => Sold?.Cost(TalkAt(moment)) ?? 0m;

    /// <summary>What it holds of the customer's money at a moment.</summary>
    public decimal HeldAt(DateTimeOffset moment) => Sold?.Held(TalkAt(moment)) ?? 0m;
}
