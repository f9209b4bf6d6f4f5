using Quartz;
using Quartz.Extensibility;

namespace TrunkFlow.Server.Jobs;

/// <summary>What the jobs of all servers and nodes have done.</summary>
public sealed class JobHistory(IServiceProvider services, JobSchedulers schedulers)
{
    private const int MostJobs = 100;

    /// <summary>Any scheduler's store reads the whole table.</summary>
    private IExecutionHistoryStore Store => services.GetRequiredKeyedService<IExecutionHistoryStore>(schedulers.Here[0]);

    /// <summary>Latest runs first; of one job or some results, where they are named.</summary>
    public async Task<IReadOnlyList<JobRun>> LatestAsync(int count, string? job, IReadOnlyCollection<JobResult>? results, CancellationToken cancellationToken)
    {
        var runs = new List<JobRun>();
        foreach (var scheduler in await schedulers.NamesAsync(cancellationToken))
        {
            var page = await Store.QueryExecutions(
                new ExecutionHistoryQuery
                {
                    SchedulerName = scheduler,
                    Job = string.IsNullOrEmpty(job) ? null : new JobKey(job),
                    Results = results?.Select(result => Enum.Parse<JobRunResult>(result.ToString())).ToList(),
                    Take = count,
                },
                cancellationToken);
            runs.AddRange(page.Items.Select(RunOf));
        }

        return runs.OrderByDescending(run => run.StartedAt).Take(count).ToList();
    }

    public async Task<JobRun?> LastAsync(string scheduler, JobKey job, CancellationToken cancellationToken) =>
        (await Store.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = scheduler, Job = job, Take = 1 }, cancellationToken)).Items.Select(RunOf).FirstOrDefault();

    /// <summary>Jobs whose last run failed for good.</summary>
    public async Task<IReadOnlyList<FailingJob>> FailingAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<FailingJob>();
        foreach (var scheduler in await schedulers.NamesAsync(cancellationToken))
        {
            var page = await Store.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = scheduler, Failing = true, Take = MostJobs }, cancellationToken);
            jobs.AddRange(page.Items.Select(job => new FailingJob(scheduler, job.Job.Name, job.LastFiredAtUtc, job.LastFailureMessage)));
        }

        return jobs;
    }

    private static JobRun RunOf(ExecutionHistoryEntry entry) => new(
        entry.SchedulerName,
        entry.JobName,
        entry.FiredAtUtc,
        (int)entry.Duration.TotalMilliseconds,
        entry.EffectiveResult switch
        {
            JobRunResult.Succeeded => JobResult.Succeeded,
            JobRunResult.Cancelled => JobResult.Cancelled,
            JobRunResult.Skipped => JobResult.Skipped,
            _ => JobResult.Failed,
        },
        entry.Summary,
        entry.ExceptionMessage,
        entry.RetryScheduled,
        JobFigure.Read(entry.MetricsJson));
}
