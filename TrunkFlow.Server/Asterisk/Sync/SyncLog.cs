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
            _heard.AddFirst(change);
            if (_heard.Count > Kept)
            {
                _heard.RemoveLast();
            }
        }
    }
}
