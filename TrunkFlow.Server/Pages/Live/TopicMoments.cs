using System.Collections.Concurrent;

namespace TrunkFlow.Server.Pages.Live;

/// <summary>When something was last told on each topic that pages follow: a page that was read after it need not be read again as soon as it listens.</summary>
public sealed class TopicMoments(ITopicEventReceiver topics, TimeProvider time) : BackgroundService
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> last = new(StringComparer.Ordinal);

    /// <summary>Nothing was told since a moment; false where it is not known.</summary>
    public bool IsQuiet(string name, DateTimeOffset since) => last.TryGetValue(name, out var told) && told < since;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(LiveTopics.Names.Select(name => LiveTopics.HearAsync(topics, name, Mark(name), Mark(name), time, stoppingToken)));

    // What was told before it listened, or while the bus was away, it has not heard.
    private Action Mark(string name) => () => last[name] = time.GetUtcNow();
}
