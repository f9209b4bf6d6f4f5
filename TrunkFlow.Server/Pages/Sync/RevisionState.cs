using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>A publish in the panel's signs and words.</summary>
public static class RevisionState
{
    /// <summary>How it ended: kind, icon and key of the word.</summary>
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

    /// <summary>Why it was made, as somebody wrote it or as it says itself; null where only its changes can tell.</summary>
    public static string? Reason(SyncRevision revision, IStringLocalizer<SyncText> text) =>
        revision.RolledBackTo is { } earlier ? text["RolledBack", earlier] + (revision.Reason is { } why ? $": {why}" : "") : revision.Reason;
}
