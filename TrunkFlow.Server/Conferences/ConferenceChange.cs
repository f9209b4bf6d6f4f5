namespace TrunkFlow.Server.Conferences;

/// <summary>Something about a conference or its participants is another than before.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ChangedAt">When that was stored.</param>
public sealed record ConferenceChange(Guid ConferenceId, Guid CustomerId, DateTimeOffset ChangedAt)
{
    public const string Topic = "conferences";
}
