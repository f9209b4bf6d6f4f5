using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What the switches told lately of their publishes, step by step, as this server heard it; the history is in sync_revisions.</summary>
public sealed class SyncLog(ITopicEventReceiver topics, TimeProvider time) : BackgroundService
{
    private const int Kept = 200;

    private readonly LinkedList<SyncStatusChange> _heard = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SyncStatusChange> Newest(int count)
    {
        lock (_heard)
        {
            return [.. _heard.Take(count)];
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        topics.HearAsync<SyncStatusChange>(SyncStatusChange.Topic, Hear, () => { }, time, stoppingToken);

    private void Hear(SyncStatusChange change)
    {
        lock (_heard)
        {
            // What waits is shown beside the log; in it that would be the same line once more.
            if (_heard.First?.Value is { } last && last with { ChangedAt = change.ChangedAt, Waiting = change.Waiting } == change)
            {
                return;
            }

            _heard.AddFirst(change);
            if (_heard.Count > Kept)
            {
                _heard.RemoveLast();
            }
        }
    }
}
