namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>One publish on one node: its generation of files, who caused it, what changed and how it ended.</summary>
public sealed class SyncRevision
{
    private SyncRevision()
    {
    }

    public SyncRevision(string nodeKey, long generation, string requestedBy, string? reason, DateTimeOffset at, long? rolledBackTo = null)
    {
        NodeKey = nodeKey;
        Generation = generation;
        RequestedBy = requestedBy;
        Reason = reason;
        StartedAt = at;
        RolledBackTo = rolledBackTo;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string NodeKey { get; private set; } = "";

    /// <summary>1, 2, 3, … within the node; the folder's name.</summary>
    public long Generation { get; private set; }
    public SyncStatus Status { get; private set; }
    public string RequestedBy { get; private set; } = "";
    public string? Reason { get; private set; }

    /// <summary>The generation this one repeats.</summary>
    public long? RolledBackTo { get; private set; }

    /// <summary>Why it was reverted.</summary>
    public string? Failure { get; private set; }

    /// <summary>SHA-256 over all files in hexadecimal.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>Unified diff against the generation before.</summary>
    public string? Diff { get; private set; }
    public string[] Warnings { get; private set; } = [];

    /// <summary>The database snapshot (pg_snapshot) its files were rendered from.</summary>
    public string? Snapshot { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? SwitchedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    public void Check(string contentHash, string? diff, IReadOnlyList<string> warnings, string? snapshot = null)
    {
        Status = SyncStatus.Checking;
        ContentHash = contentHash;
        Diff = diff;
        Warnings = [.. warnings];
        Snapshot = snapshot;
    }

    public void Warn(IReadOnlyList<string> warnings) => Warnings = [.. Warnings, .. warnings.Except(Warnings)];

    public void Switched(DateTimeOffset at) => SwitchedAt = at;

    public void Finish(SyncStatus status, string? failure, DateTimeOffset at)
    {
        Status = status;
        Failure = failure;
        FinishedAt = at;
    }
}
