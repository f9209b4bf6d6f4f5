using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>How one node's switch stands against the store, for the panel and the API; read from the database, so any server can answer.</summary>
/// <param name="NodeKey">The node.</param>
/// <param name="Status">Pending while changes wait, else how the last publish ended.</param>
/// <param name="LiveGeneration">The generation in force; 0 when none is.</param>
/// <param name="PendingChanges">Saved changes the files do not show yet.</param>
/// <param name="AsteriskConnected">Whether the node reaches its switch.</param>
/// <param name="AsteriskVersion">As the switch last said.</param>
/// <param name="SeenAt">When the node was last there.</param>
/// <param name="LastRevision">The last publish, whatever became of it.</param>
public sealed record NodeSync(
    string NodeKey,
    SyncStatus Status,
    long LiveGeneration,
    int PendingChanges,
    bool AsteriskConnected,
    string? AsteriskVersion,
    DateTimeOffset SeenAt,
    SyncRevision? LastRevision)
{
    /// <summary>Whether the switch surely runs on what was last published.</summary>
    public bool IsInOrder => LastRevision is null or { Status: SyncStatus.Live or SyncStatus.Checking or SyncStatus.Pending };

    /// <summary>Asterisk's own version, without what its packager put behind it.</summary>
    public string? ShortVersion => Short(AsteriskVersion);

    /// <summary>What publishing the waiting changes would change in the files, as a unified diff; null when nothing waits for review.</summary>
    public string? WaitingDiff { get; init; }

    /// <summary>Why the waiting changes could not go live.</summary>
    public IReadOnlyList<string> WaitingProblems { get; init; } = [];

    /// <summary>Whether what is saved stays away from the switch until somebody publishes it.</summary>
    public bool WaitsForReview => WaitingDiff is not null || WaitingProblems.Count > 0;

    internal static string? Short(string? version) => version?.Split('+')[0];
}

public sealed class SyncOverview(TrunkFlowDbContext db)
{
    /// <summary>One line per node, by name.</summary>
    public async Task<IReadOnlyList<NodeSync>> ReadAsync(CancellationToken cancellationToken)
    {
        var nodes = await db.PbxNodes.AsNoTracking().OrderBy(node => node.Key).ToListAsync(cancellationToken);
        var overview = new List<NodeSync>(nodes.Count);
        foreach (var node in nodes)
        {
            overview.Add(await ReadAsync(node, cancellationToken));
        }

        return overview;
    }

    /// <summary>One line per node, by name, for the foot of every page: without what changed in the files, which may be long.</summary>
    public async Task<IReadOnlyList<NodeStanding>> StandingsAsync(CancellationToken cancellationToken)
    {
        var nodes = await db.PbxNodes.AsNoTracking().OrderBy(node => node.Key).Select(node => new
        {
            node.Key,
            node.PublishedSnapshot,
            node.LiveGeneration,
            node.AsteriskConnected,
            node.AsteriskVersion,
            node.SeenAt,
            Waits = node.WaitingDiff != null || node.WaitingProblems.Length > 0,
            Last = db.SyncRevisions.Where(revision => revision.NodeKey == node.Key).OrderByDescending(revision => revision.Generation)
                .Select(revision => new { revision.Status, revision.FinishedAt }).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var standings = new List<NodeStanding>(nodes.Count);
        foreach (var node in nodes)
        {
            var (newest, pending) = await WaitingAsync(node.PublishedSnapshot, cancellationToken);
            var status = Status(node.Last?.Status, node.Last?.FinishedAt, newest);
            standings.Add(new NodeStanding(node.Key, status, node.LiveGeneration, pending, node.AsteriskConnected, NodeSync.Short(node.AsteriskVersion), node.SeenAt, node.Waits));
        }

        return standings;
    }

    /// <summary>One node; null when nobody has heard of it.</summary>
    public async Task<NodeSync?> OfNodeAsync(string key, CancellationToken cancellationToken) =>
        await db.PbxNodes.AsNoTracking().SingleOrDefaultAsync(node => node.Key == key, cancellationToken) is { } node ? await ReadAsync(node, cancellationToken) : null;

    private async Task<NodeSync> ReadAsync(PbxNode node, CancellationToken cancellationToken)
    {
        var (newest, pending) = await WaitingAsync(node.PublishedSnapshot, cancellationToken);
        var last = await db.SyncRevisions.AsNoTracking()
            .Where(revision => revision.NodeKey == node.Key)
            .OrderByDescending(revision => revision.Generation)
            .FirstOrDefaultAsync(cancellationToken);
        return new NodeSync(node.Key, Status(last?.Status, last?.FinishedAt, newest), node.LiveGeneration, pending, node.AsteriskConnected, node.AsteriskVersion, node.SeenAt, last)
        {
            WaitingDiff = node.WaitingDiff,
            WaitingProblems = node.WaitingProblems,
        };
    }

    /// <summary>When the newest of what waits was saved, and how many changes wait.</summary>
    private async Task<(DateTimeOffset? Newest, int Pending)> WaitingAsync(string publishedSnapshot, CancellationToken cancellationToken)
    {
        var waiting = new SyncSnapshot(publishedSnapshot).NotIn(db);
        // Another way of publishing alone asks for nothing; a wish to publish or to go back does, and changes nothing that is saved.
        var newest = await waiting.Where(request => request.Kind != SyncRequest.Mode).MaxAsync(request => (DateTimeOffset?)request.At, cancellationToken);
        return (newest, newest is null ? 0 : await waiting.CountAsync(request => !SyncRequest.Wishes.Contains(request.Kind), cancellationToken));
    }

    private static SyncStatus Status(SyncStatus? last, DateTimeOffset? finishedAt, DateTimeOffset? newestWaiting) => last switch
    {
        SyncStatus.Checking => SyncStatus.Checking,
        // What waits is what could not be written; "pending" would promise that it is about to be live.
        SyncStatus.Failed when finishedAt is { } failedAt && (newestWaiting is null || newestWaiting <= failedAt) => SyncStatus.Failed,
        _ when newestWaiting is not null => SyncStatus.Pending,
        _ => last ?? SyncStatus.Pending,
    };
}
