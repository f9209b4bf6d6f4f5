namespace TrunkFlow.Server.Identity;

/// <summary>A session somebody signed out of before its time: what was copied of it opens nothing. Kept until it would have ended by itself.</summary>
public sealed class EndedSession
{
    private EndedSession()
    {
    }

    public EndedSession(Guid id, Guid userId, DateTimeOffset endedAt) => (Id, UserId, EndedAt) = (id, userId, endedAt);

    /// <summary>The session, as its token or cookie names it.</summary>
    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }
    public DateTimeOffset EndedAt { get; private set; }
}
