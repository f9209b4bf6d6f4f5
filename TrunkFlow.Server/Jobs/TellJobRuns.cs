using Quartz;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Jobs;

/// <summary>Tells of every run that has ended, wherever it ran.</summary>
internal sealed class TellJobRuns(ITopicEventSender topics, ILogger<TellJobRuns> logger) : IJobListener
{
    public const string Topic = "job-runs";

    public string Name => "subscribers";

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default) =>
        await topics.TellAsync(Topic, RunOf(context, jobException), logger, cancellationToken);

    private static JobRun RunOf(IJobExecutionContext context, JobExecutionException? fault)
    {
        var report = context.Result as IJobRunReport;
        var result = fault is not null ? context.CancellationToken.IsCancellationRequested ? JobResult.Cancelled : JobResult.Failed
            : report?.Result switch
            {
                JobRunResult.Failed => JobResult.Failed,
                JobRunResult.Cancelled => JobResult.Cancelled,
                JobRunResult.Skipped => JobResult.Skipped,
                _ => JobResult.Succeeded,
            };
        return new JobRun(
            context.Scheduler.SchedulerName, context.JobDetail.Key.Name, context.FireTimeUtc, (int)context.JobRunTime.TotalMilliseconds, result,
            report?.Summary, fault?.GetBaseException().Message, context.RetryScheduled, JobFigure.Of(report?.Metrics));
    }
}
