using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// Tells how this node stands when that is another way than last told. It reads what is committed, so it may be called after any step; and it never
/// throws, for no publish shall fail because nobody could be told.
/// </summary>
internal sealed partial class TellSyncStatus(
    IDbContextFactory<TrunkFlowDbContext> contexts, NodeSettings node, ITopicEventSender topics, TimeProvider time, ILogger<TellSyncStatus> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private SyncStatusChange? _told;

    public Task RunAsync(CancellationToken cancellationToken) => TellAsync(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await new SyncOverview(db).OfNodeAsync(node.Key, cancellationToken) is { } now
            ? SyncStatusChange.Of(now, time.GetUtcNow()) with { Step = now.Status == SyncStatus.Checking ? _told?.Step : null }
            : null;
    }, cancellationToken);

    /// <summary>Tells what the publish under way does next.</summary>
    public Task StepAsync(PublishStep step, CancellationToken cancellationToken) =>
        TellAsync(() => Task.FromResult(_told is { Status: SyncStatus.Checking } now ? now with { Step = step, ChangedAt = time.GetUtcNow() } : null), cancellationToken);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task TellAsync(Func<Task<SyncStatusChange?>> look, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (await look() is { } change && (_told is null || _told with { ChangedAt = change.ChangedAt } != change))
            {
                await topics.SendAsync(SyncStatusChange.Topic, change, cancellationToken);
                _told = change;
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotTold(fault.Message);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscribers were not told how this node stands: {Reason}")]
    private partial void LogNotTold(string reason);
}
