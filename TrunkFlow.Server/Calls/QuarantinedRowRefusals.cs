using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>The line is as unreadable as it was.</summary>
public sealed class QuarantinedRowUnreadableException(string reason) : RefusalException(null, "QuarantinedRowUnreadable", reason);
