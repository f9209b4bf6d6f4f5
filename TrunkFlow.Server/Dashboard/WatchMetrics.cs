using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Dashboard;

/// <summary>The dashboard's figures for everyone who watches them, read once a second at most, after something has happened.</summary>
public sealed class WatchMetrics : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Midnight and a node that falls silent raise nothing.</summary>
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(10);

    private readonly ChangeSignal changes = new();
    private readonly IActiveCalls active;
    private readonly ITopicEventReceiver topics;
    private readonly TimeProvider time;

    public WatchMetrics(ReadMetrics read, IActiveCalls active, ITopicEventReceiver topics, TimeProvider time, ILogger<WatchMetrics> logger)
    {
        this.active = active;
        this.topics = topics;
        this.time = time;
        Feed = new LiveFeed<DashboardMetrics>(changes, Pace, read.RunAsync, DashboardMetrics.Same, LookAgain, time, logger);
    }

    public LiveFeed<DashboardMetrics> Feed { get; }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        HearAsync<CallsEnded>(CallsEnded.Topic, stoppingToken),
        HearAsync<GatewayStatusChange>(GatewayStatusChange.Topic, stoppingToken),
        HearAsync<ExtensionStatusChange>(ExtensionStatusChange.Topic, stoppingToken),
        HearCallsAsync(stoppingToken));

    private Task HearAsync<TMessage>(string topic, CancellationToken cancellationToken) =>
        topics.HearAsync<TMessage>(topic, _ => changes.Raise(), changes.Raise, time, cancellationToken);

    private async Task HearCallsAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await active.Changes.Next.WaitAsync(cancellationToken);
            changes.Raise();
        }
    }

    /// <summary>The mean of the last ten seconds sinks although nothing happens.</summary>
    private static TimeSpan LookAgain(DashboardMetrics metrics) => metrics.CallsPerSecond > 0 ? Pace : LookAnyway;
}
