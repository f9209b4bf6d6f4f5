using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// Tells the other servers of this switch's calls: the whole list, when it changed, once a second at most; and every few seconds anyway, so that they
/// can tell silence from calm and one that has just started need not wait.
/// </summary>
internal sealed partial class TellNodes(LiveCalls calls, ITopicEventSender topics, TimeProvider time, ILogger<TellNodes> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = calls.Changes.Next;
            await TellAsync(stoppingToken);
            await Task.Delay(Pace, time, stoppingToken);
            await changed.WaitAsync(Anyway - Pace, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            await topics.SendAsync(NodeCalls.Topic, calls.Now, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotTold(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Other servers were not told of the calls in progress: {Reason}")]
    private partial void LogNotTold(string reason);
}
