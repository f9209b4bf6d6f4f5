using Quartz;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Jobs;

/// <summary>Starts a job as soon as somebody, on whatever server, asks for its work. The job looks within a minute anyway, also after a kill.</summary>
internal sealed partial class WorkWatch<TProgress>(
    string topic, Func<TProgress, bool> isWaiting, JobKey job, ITopicEventReceiver topics, JobSchedulers schedulers, TimeProvider time, ILogger<WorkWatch<TProgress>> logger) : BackgroundService
{
    private readonly ChangeSignal asked = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        topics.HearAsync<TProgress>(topic, Hear, () => { }, time, stoppingToken),
        StartAsync(asked.Next, stoppingToken));

    private void Hear(TProgress progress)
    {
        if (isWaiting(progress))
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
                await scheduler.TriggerJob(job, cancellationToken: cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotStarted(job.Name, fault.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waits for the job {Job} begins only within a minute: {Reason}")]
    private partial void LogNotStarted(string job, string reason);
}
