using TrunkFlow.Server.Common;
using TrunkFlow.Server.RateDecks;

namespace TrunkFlow.Server.Jobs;

/// <summary>Starts the work on rate decks as soon as somebody, on whatever server, asks for it. The job looks for them within a minute anyway, also after a kill.</summary>
internal sealed partial class RateDeckWatch(ITopicEventReceiver topics, JobSchedulers schedulers, TimeProvider time, ILogger<RateDeckWatch> logger) : BackgroundService
{
    private readonly ChangeSignal asked = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        topics.HearAsync<RateDeckProgress>(RateDeckProgress.Topic, Hear, () => { }, time, stoppingToken),
        StartAsync(asked.Next, stoppingToken));

    private void Hear(RateDeckProgress progress)
    {
        if (progress.IsWaiting)
        {
            asked.Raise();
        }
    }

    private async Task StartAsync(Task wish, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await wish.WaitAsync(cancellationToken);
            wish = asked.Next;
            try
            {
                var scheduler = await schedulers.GetAsync(JobSchedulers.Everywhere, cancellationToken);
                await scheduler.TriggerJob(RateDeckJob.Key, cancellationToken: cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotStarted(fault.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The work on rate decks begins only within a minute: {Reason}")]
    private partial void LogNotStarted(string reason);
}
