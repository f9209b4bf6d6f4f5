using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>A session of the API.</summary>
public sealed class SessionBody(Session session)
{
    /// <summary>Send it with every request: Authorization: Bearer ….</summary>
    public string Token => session.Token;

    /// <summary>When it ends; sign in again before.</summary>
    public DateTimeOffset ExpiresAt => session.ExpiresAt;

    /// <summary>Who signed in.</summary>
    public UserBody User => new(session.User);
}
