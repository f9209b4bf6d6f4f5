using System.Net;

namespace TrunkFlow.Server.Common;

/// <summary>Who makes a change: a signed-in user, an API key or the program itself.</summary>
public sealed record Actor(Guid? UserId, string Name, IPAddress? Address = null, Door Door = Door.System)
{
    public static readonly Actor System = new(null, "system");
}
