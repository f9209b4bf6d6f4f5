using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Rerates;

/// <summary>The rerating has gone on, so that this cannot be done to it any more.</summary>
public sealed class RerateStateException(RerateStatus status) : RefusalException(null, $"RerateIs.{status}");

/// <summary>The rerating would change nothing.</summary>
public sealed class RerateUnneededException() : RefusalException(null, "RerateUnneeded");
