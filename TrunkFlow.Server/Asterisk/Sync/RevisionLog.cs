using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>The rows that tell what was published on one node, by whom and how it ended.</summary>
internal sealed class RevisionLog(TrunkFlowDbContext db, string nodeKey, TellSyncStatus tell, TimeProvider time)
{
    /// <summary>The node's row; made here when nobody was faster.</summary>
    public async Task<PbxNode> NodeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pbx_nodes (key, created_at, seen_at, asterisk_connected, live_generation)
            VALUES ({nodeKey}, {now}, {now}, false, 0)
            ON CONFLICT (key) DO NOTHING
            """,
            cancellationToken);
        return await db.PbxNodes.SingleAsync(node => node.Key == nodeKey, cancellationToken);
    }

    public Task<SyncRevision?> FindAsync(long? generation, CancellationToken cancellationToken) =>
        db.SyncRevisions.SingleOrDefaultAsync(revision => revision.NodeKey == nodeKey && revision.Generation == generation, cancellationToken);

    /// <summary>The newest generation that was read back and found right, older than the one given.</summary>
    public async Task<IReadOnlyList<long>> GoodBeforeAsync(long generation, CancellationToken cancellationToken) =>
        await db.SyncRevisions
            .Where(revision => revision.NodeKey == nodeKey && revision.Generation < generation && (revision.Status == SyncStatus.Live || revision.Status == SyncStatus.Drifted))
            .OrderByDescending(revision => revision.Generation)
            .Select(revision => revision.Generation)
            .ToListAsync(cancellationToken);

    /// <summary>Begins the next generation; its number fences off whoever still believes to be the publisher.</summary>
    public async Task<SyncRevision> BeginAsync(
        PublishCandidate candidate, ConfigurationFiles? inForce, IReadOnlyList<string> handEdited, long highestOnDisk, CancellationToken cancellationToken)
    {
        await CloseInterruptedAsync(cancellationToken);
        var files = candidate.Rendered.Files;
        var last = await db.SyncRevisions.Where(revision => revision.NodeKey == nodeKey).OrderByDescending(revision => revision.Generation).FirstOrDefaultAsync(cancellationToken);
        if (last is { Status: SyncStatus.Failed, SwitchedAt: null } && last.ContentHash == files.ContentHash && last.Generation > highestOnDisk)
        {
            // It never got as far as the disk; trying again is not another publish.
            return last;
        }

        var revision = new SyncRevision(nodeKey, Math.Max(last?.Generation ?? 0, highestOnDisk) + 1, candidate.RequestedBy, candidate.Reason, time.GetUtcNow(), candidate.RolledBackTo);
        revision.Check(files.ContentHash, RevisionDiff.Between(inForce, files), [.. candidate.Rendered.Warnings, .. handEdited.Select(LeftBehind)], candidate.Shows.Text);
        db.Add(revision);
        await db.SaveChangesAsync(cancellationToken);
        await tell.RunAsync(cancellationToken);
        return revision;
    }

    /// <summary>The row of a generation found on disk that the store knows nothing of, after a restored backup for example.</summary>
    public SyncRevision Adopt(long generation, ConfigurationFiles files)
    {
        var revision = new SyncRevision(nodeKey, generation, "trunkflow", null, time.GetUtcNow());
        revision.Check(files.ContentHash, null, []);
        db.Add(revision);
        return revision;
    }

    public async Task FinishAsync(SyncRevision revision, SyncStatus status, string? failure, CancellationToken cancellationToken)
    {
        revision.Finish(status, failure, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await tell.RunAsync(cancellationToken);
    }

    public Task SaveAsync(CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);

    /// <summary>Generations a killed process began and never put in force; only one publishes, so none of them is still running.</summary>
    private async Task CloseInterruptedAsync(CancellationToken cancellationToken)
    {
        var interrupted = await db.SyncRevisions
            .Where(revision => revision.NodeKey == nodeKey && revision.FinishedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var revision in interrupted)
        {
            revision.Finish(SyncStatus.Failed, "The server stopped before this generation was confirmed; a later one replaced it.", time.GetUtcNow());
        }
    }

    private static string LeftBehind(string file) => $"{file} was changed by hand; the change stays there and is not part of this generation.";
}
