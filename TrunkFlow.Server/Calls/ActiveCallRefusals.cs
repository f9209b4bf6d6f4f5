using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>No switch has this call any more.</summary>
public sealed class CallOverException() : RefusalException(null, "CallOver");

/// <summary>The switch that carries the call cannot be reached; whether it goes on is not known.</summary>
public sealed class CallSwitchAwayException(string node) : RefusalException(null, "CallSwitchAway", node);
