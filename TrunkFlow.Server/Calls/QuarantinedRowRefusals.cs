using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>The line is as unreadable as it was.</summary>
public sealed class QuarantinedRowUnreadableException(string reason) : RefusalException(null, "QuarantinedRowUnreadable", reason)
{
    /// <summary>What cannot be read, as the row keeps it.</summary>
    public string Fault { get; } = reason;
}

/// <summary>The line was read again or dismissed before.</summary>
public sealed class QuarantinedRowNotWaitingException() : RefusalException(null, "QuarantinedRowNotWaiting");
