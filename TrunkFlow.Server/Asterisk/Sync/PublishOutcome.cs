namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>How one run of <see cref="PublishConfiguration"/> ended.</summary>
public enum PublishOutcome
{
    /// <summary>The switch already has what the store says.</summary>
    Unchanged,

    /// <summary>Read back and found right.</summary>
    Live,

    /// <summary>Written; to be confirmed when the switch answers.</summary>
    NotConfirmed,

    /// <summary>Refused or reverted; the revision says why.</summary>
    Failed,

    /// <summary>Files in force were changed by hand, and nobody asked for anything: they are left as they are.</summary>
    Drifted,

    /// <summary>Changes wait until somebody publishes them (setting "review first").</summary>
    AwaitsReview,

    /// <summary>Another server publishes for this node.</summary>
    NotLeader,
}
