using Microsoft.EntityFrameworkCore;
using Quartz;
using Quartz.Extensibility;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Jobs;

/// <summary>What the jobs of all servers and nodes have done.</summary>
public sealed class JobHistory(IServiceProvider services, JobSchedulers schedulers, IDbContextFactory<TrunkFlowDbContext> contexts)
{
    private const int MostJobs = 100;

    /// <summary>Any scheduler's store reads the whole table.</summary>
    private IExecutionHistoryStore Store => services.GetRequiredKeyedService<IExecutionHistoryStore>(schedulers.Here[0]);

    /// <summary>Latest runs first.</summary>
    public async Task<IReadOnlyList<JobRun>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        var runs = new List<JobRun>();
        foreach (var scheduler in await NamesAsync(cancellationToken))
        {
            var page = await Store.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = scheduler, Take = count }, cancellationToken);
            runs.AddRange(page.Items.Select(RunOf));
        }

        return runs.OrderByDescending(run => run.StartedAt).Take(count).ToList();
    }

    /// <summary>Jobs whose last run failed for good.</summary>
    public async Task<IReadOnlyList<FailingJob>> FailingAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<FailingJob>();
        foreach (var scheduler in await NamesAsync(cancellationToken))
        {
            var page = await Store.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = scheduler, Failing = true, Take = MostJobs }, cancellationToken);
            jobs.AddRange(page.Items.Select(job => new FailingJob(scheduler, job.Job.Name, job.LastFiredAtUtc, job.LastFailureMessage)));
        }

        return jobs;
    }

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var nodes = await db.Set<PbxNode>().Select(node => node.Key).ToListAsync(cancellationToken);
        return nodes.Select(JobSchedulers.OfNode).Append(JobSchedulers.Everywhere).Union(schedulers.Here).ToList();
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
        entry.RetryScheduled);
}
