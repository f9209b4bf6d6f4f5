using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>What is to be said of a publish that did not end as it should.</summary>
public sealed record RevisionNotice(SyncRevision Revision)
{
    /// <summary>It is the last one of its node, told where something can be done about it and not on its own page.</summary>
    public bool InList { get; init; }

    /// <summary>How many saved changes would be published with it.</summary>
    public int Pending { get; init; }

    public bool IsRefusal => Revision.Status == SyncStatus.Failed;

    public static bool IsDue(SyncRevision revision) => revision.Status is SyncStatus.Failed or SyncStatus.NotConfirmed or SyncStatus.Drifted;
}
