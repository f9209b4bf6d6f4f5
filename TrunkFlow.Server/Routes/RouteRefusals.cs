using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Routes;

/// <summary>Another route has the name.</summary>
public sealed class RouteNameTakenException(string? name) : RefusalException("name", "RouteNameTaken", name);
