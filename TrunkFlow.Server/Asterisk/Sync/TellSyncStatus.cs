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

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await new SyncOverview(db).OfNodeAsync(node.Key, cancellationToken) is not { } now)
            {
                return;
            }

            var change = SyncStatusChange.Of(now, time.GetUtcNow());
            change = change with { Step = change.Status == SyncStatus.Checking ? _told?.Step : null };
            if (_told is null || _told with { ChangedAt = change.ChangedAt } != change)
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

    /// <summary>Tells what the publish under way does next.</summary>
    public async Task StepAsync(PublishStep step, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_told is not null)
            {
                _told = _told with { Step = step, ChangedAt = time.GetUtcNow() };
                await topics.SendAsync(SyncStatusChange.Topic, _told, cancellationToken);
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

    public void Dispose() => _oneAtATime.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscribers were not told how this node stands: {Reason}")]
    private partial void LogNotTold(string reason);
}
