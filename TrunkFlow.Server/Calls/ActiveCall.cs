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
    public bool Bridged => AnsweredAt is not null;
}
