using System.Net;

namespace TrunkFlow.Server.Common;

/// <summary>Who makes a change: a signed-in user, an API key or the program itself.</summary>
/// <param name="UserId">The user; null for a key and for the program.</param>
/// <param name="Name">What the audit log calls them.</param>
/// <param name="Address">Where they are.</param>
/// <param name="Door">How they came in.</param>
/// <param name="CustomerId">The only customer a partner reaches; null for everybody else.</param>
/// <param name="SessionId">The session of a person; null for a key and for the program.</param>
public sealed record Actor(Guid? UserId, string Name, IPAddress? Address = null, Door Door = Door.System, Guid? CustomerId = null, Guid? SessionId = null)
{
    public static readonly Actor System = new(null, "system");
}
