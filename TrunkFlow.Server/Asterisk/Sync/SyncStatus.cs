namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>How far a generation came.</summary>
public enum SyncStatus
{
    /// <summary>Saved changes wait.</summary>
    Pending,

    /// <summary>The files are written and being checked.</summary>
    Checking,

    /// <summary>The switch runs on them.</summary>
    Live,

    /// <summary>Reverted; <see cref="SyncRevision.Failure"/> says why.</summary>
    Failed,

    /// <summary>Written, but no switch was there to read it back.</summary>
    NotConfirmed,

    /// <summary>Somebody changed the files by hand.</summary>
    Drifted,
}
