namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>How one node's switch stands against what is saved here, told whenever it changed.</summary>
/// <param name="NodeKey">Which switch.</param>
/// <param name="Status">Pending while saved changes wait, checking while a publish runs, else how the last one ended.</param>
/// <param name="LiveGeneration">The generation in force; 0 before the first.</param>
/// <param name="PendingChanges">Saved changes its files do not show yet.</param>
/// <param name="AsteriskConnected">Whether the node reaches its switch.</param>
/// <param name="Generation">The generation of the last publish, whatever became of it; null before the first.</param>
/// <param name="Failure">Why that one was reverted or refused.</param>
/// <param name="ChangedAt">When the node said so.</param>
/// <param name="Step">What the publish under way is doing; null when none is.</param>
public sealed record SyncStatusChange(
    string NodeKey, SyncStatus Status, long LiveGeneration, int PendingChanges, bool AsteriskConnected, long? Generation, string? Failure, DateTimeOffset ChangedAt, PublishStep? Step = null)
{
    public const string Topic = "sync-status";

    private const int LongestFailure = 2_000;

    /// <summary>Tells one thing that waits for review from another, so that whoever shows it asks again; null when nothing does.</summary>
    [GraphQLIgnore]
    public string? Waiting { get; init; }

    public static SyncStatusChange Of(NodeSync node, DateTimeOffset at)
    {
        var failure = node.LastRevision?.Failure;
        return new(
            node.NodeKey, node.Status, node.LiveGeneration, node.PendingChanges, node.AsteriskConnected, node.LastRevision?.Generation,
            failure?.Length > LongestFailure ? failure[..LongestFailure] + "…" : failure, at)
        {
            Waiting = node.WaitsForReview ? FileHash.Of($"{node.WaitingDiff}\n{string.Join('\n', node.WaitingProblems)}") : null,
        };
    }
}
