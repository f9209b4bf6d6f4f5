using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>How a publish ended, in the panel's signs: kind, icon and key of the word.</summary>
public static class RevisionState
{
    public static (string Kind, string? Icon, string Word) Of(SyncStatus status, bool inForce) => status switch
    {
        SyncStatus.Live when inForce => ("info", null, "Status.InForce"),
        SyncStatus.Live => ("ok", null, "Status.Live"),
        SyncStatus.Failed => ("bad", null, "Status.Failed"),
        SyncStatus.NotConfirmed => ("warn", null, "Status.NotConfirmed"),
        SyncStatus.Drifted => ("warn", "pencil", "Status.Drifted"),
        SyncStatus.Checking => ("info", "refresh-cw", "Status.Checking"),
        _ => ("off", "clock", "Status.Pending"),
    };
}
