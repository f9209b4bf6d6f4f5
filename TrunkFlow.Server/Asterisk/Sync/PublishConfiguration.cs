using System.Data;
using Microsoft.EntityFrameworkCore;
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
    NodeSettings node,
    TellSyncStatus tell,
    TimeProvider time,
    ILogger<PublishConfiguration> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private SyncSnapshot? _rendered;
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

        var candidate = await RenderAsync(db, state, cancellationToken);
        if (candidate is null)
        {
            return new PublishResult(PublishOutcome.AwaitsReview, live ?? 0, false, _changesAt);
        }

        var run = new PublishRun(log, folder, lease, switchOver, state, candidate, Before, time);
        var outcome = await run.ApplyAsync(live, revision, cancellationToken);
        // Only now: a fault on the way must find the requests still waiting.
        (_rendered, _changesAt) = (candidate.Snapshot, candidate.Rendered.ChangesAt);
        LogOutcome(node.Key, folder.Live() ?? 0, outcome, candidate.RequestedBy);
        return await ResultAsync(db, state, outcome, cancellationToken);
    }

    /// <summary>Nobody touched the files, no request came since they were rendered, and no time has come at which they change by themselves.</summary>
    private async Task<bool> NothingToDoAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        _rendered is not null
        && !(_changesAt <= time.GetUtcNow())
        && folder.HandEdited().Count == 0
        && !await _rendered.NotIn(db).AnyAsync(cancellationToken);

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
        var reviewed = await db.Settings.AsNoTracking().AnyAsync(setting => setting.Key == Setting.Publishing && setting.Value == "review-first", cancellationToken);
        if (reviewed && !requests.Exists(request => request.Kind == SyncRequest.Publish))
        {
            return null;
        }

        var rendered = await rendering.RenderAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PublishCandidate(rendered, requests, snapshot);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Publish on {Node}: generation {Generation} is in force, {Outcome} (asked for by {RequestedBy})")]
    private partial void LogOutcome(string node, long generation, PublishOutcome outcome, string requestedBy);
}
