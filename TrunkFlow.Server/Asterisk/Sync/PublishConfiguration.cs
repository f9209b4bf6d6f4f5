using System.Data;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// One publish: render from one snapshot, check, write a new generation, put it in force, reload what changed, read back, confirm or
/// revert. A kill between any two steps leaves a complete generation in force and the requests pending (ADR 6).
/// </summary>
internal sealed partial class PublishConfiguration(
    IDbContextFactory<TrunkFlowDbContext> contexts,
    ISwitchRendering rendering,
    GenerationFolder folder,
    PublishLease lease,
    SwitchOver switchOver,
    ColdStartCheck coldStart,
    NodeSettings node,
    TellSyncStatus tell,
    TimeProvider time,
    ILogger<PublishConfiguration> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private SyncSnapshot? _rendered;
    private SyncSnapshot? _waiting;
    private DateTimeOffset? _changesAt;

    /// <summary>Called with the name of the step that comes next; tests stop a run here as a kill would.</summary>
    public Action<string> Before { get; set; } = _ => { };

    public async Task<PublishResult> RunAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await lease.TakeAsync(cancellationToken) ? await PublishAsync(cancellationToken) : new PublishResult(PublishOutcome.NotLeader, 0, false, null);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<PublishResult> PublishAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var log = new RevisionLog(db, node.Key, tell, time);
        var state = await log.NodeAsync(cancellationToken);
        var live = folder.Live();
        var revision = await log.FindAsync(live, cancellationToken);
        if (revision is { Status: SyncStatus.Live } && await NothingToDoAsync(db, cancellationToken))
        {
            return await ResultAsync(db, state, PublishOutcome.Unchanged, cancellationToken);
        }

        var asked = await RenderAsync(db, state, cancellationToken);
        if ((asked ?? InForce(state, live, revision)) is not { } candidate)
        {
            return new PublishResult(PublishOutcome.AwaitsReview, live ?? 0, false, _changesAt);
        }

        var run = new PublishRun(log, folder, lease, switchOver, coldStart, state, candidate, tell, Before, time);
        var outcome = await run.ApplyAsync(live, revision, cancellationToken);
        if (asked is not null)
        {
            // Only now: a fault on the way must find the requests still waiting.
            (_rendered, _waiting, _changesAt) = (asked.RolledBackTo is null ? asked.Snapshot : null, null, asked.Rendered.ChangesAt);
        }

        LogOutcome(node.Key, folder.Live() ?? 0, outcome, candidate.RequestedBy);
        return await ResultAsync(db, state, outcome, cancellationToken);
    }

    /// <summary>No time has come at which the files change by themselves, no request came since they were rendered, and nobody touched them.</summary>
    private async Task<bool> NothingToDoAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        _rendered is not null
        && !(_changesAt <= time.GetUtcNow())
        && !await _rendered.NotIn(db).AnyAsync(cancellationToken)
        && folder.HandEdited().Count == 0;

    private async Task<PublishResult> ResultAsync(TrunkFlowDbContext db, PbxNode state, PublishOutcome outcome, CancellationToken cancellationToken)
    {
        var lagging = await new SyncSnapshot(state.PublishedSnapshot).NotIn(db).AnyAsync(cancellationToken);
        return new PublishResult(outcome, folder.Live() ?? 0, lagging, _changesAt);
    }

    /// <summary>Everything the files say comes from one repeatable-read snapshot, and so does the list of requests they answer.</summary>
    private async Task<PublishCandidate?> RenderAsync(TrunkFlowDbContext db, PbxNode state, CancellationToken cancellationToken)
    {
        Before("render");
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var snapshot = await SyncSnapshot.TakeAsync(db, cancellationToken);
        var requests = await new SyncSnapshot(state.PublishedSnapshot).NotIn(db).ToListAsync(cancellationToken);
        // The last word counts: who goes back after publishing wants to be back, and who publishes after that wants everything.
        var asked = requests.FindLast(request => request.Kind == SyncRequest.Publish || request.GoesBackTo(node.Key) is not null);
        if (asked?.GoesBackTo(node.Key) is { } earlier && asked.Id != state.RolledBackBy)
        {
            return await EarlierAsync(db, state, asked, earlier, snapshot, cancellationToken);
        }

        if (asked?.Kind != SyncRequest.Publish && await IsReviewedAsync(db, cancellationToken))
        {
            await WaitAsync(db, state, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            _waiting = snapshot;
            return null;
        }

        var rendered = await rendering.RenderAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PublishCandidate(rendered, requests, snapshot);
    }

    /// <summary>
    /// Changes that wait for review do not keep what is in force from being confirmed by a switch that was away, nor hide that somebody has changed it by
    /// hand. Null where there is neither.
    /// </summary>
    private PublishCandidate? InForce(PbxNode state, long? live, SyncRevision? revision) =>
        live is { } generation && revision is not null && folder.Has(generation) && (revision.Status is not (SyncStatus.Live or SyncStatus.Failed) || folder.HandEdited().Count > 0)
            ? new PublishCandidate(new RenderedSwitch(folder.Read(generation), [], [], null), [], new SyncSnapshot(state.PublishedSnapshot))
            : null;

    private static Task<bool> IsReviewedAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.Settings.AsNoTracking().AnyAsync(setting => setting.Key == Setting.Publishing && setting.Value == Setting.ReviewFirst, cancellationToken);

    /// <summary>Notes what publishing would change, for whoever reviews it.</summary>
    private async Task WaitAsync(TrunkFlowDbContext db, PbxNode state, CancellationToken cancellationToken)
    {
        if (_waiting is not null && !await _waiting.NotIn(db).AnyAsync(cancellationToken))
        {
            return;
        }

        var rendered = await rendering.RenderAsync(db, cancellationToken);
        var inForce = folder.Live() is { } live && folder.Has(live) ? folder.Read(live) : null;
        state.Waits(rendered.Problems.Count > 0 ? null : RevisionDiff.Between(inForce, rendered.Files), rendered.Problems);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<PublishCandidate> EarlierAsync(
        TrunkFlowDbContext db, PbxNode state, SyncRequest asked, long generation, SyncSnapshot snapshot, CancellationToken cancellationToken)
    {
        var rendered = folder.Has(generation)
            ? new RenderedSwitch(folder.Read(generation), [], [], null)
            : new RenderedSwitch(new ConfigurationFiles(Array.Empty<KeyValuePair<string, byte[]>>()), [$"Generation {generation} is not kept on this node any more."], [], null);
        var shown = await db.SyncRevisions.Where(revision => revision.NodeKey == node.Key && revision.Generation == generation).Select(revision => revision.Snapshot)
            .FirstOrDefaultAsync(cancellationToken);
        return new PublishCandidate(rendered, [asked], snapshot) { Shows = new SyncSnapshot(shown ?? state.PublishedSnapshot), RolledBackTo = generation };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Publish on {Node}: generation {Generation} is in force, {Outcome} (asked for by {RequestedBy})")]
    private partial void LogOutcome(string node, long generation, PublishOutcome outcome, string requestedBy);
}
