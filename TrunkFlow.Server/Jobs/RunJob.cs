using Quartz;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Jobs;

/// <summary>Has a job run at once.</summary>
/// <param name="Scheduler">Who runs it, as <c>jobs</c> says.</param>
/// <param name="Job">Its name.</param>
public sealed record RunJobInput(string Scheduler, string Job);

public sealed class RunJob(ReadJobs read, JobSchedulers schedulers, TrunkFlowDbContext db, CurrentActor actor, TimeProvider time)
{
    /// <summary>The job as it stood before.</summary>
    public async Task<Job> RunAsync(RunJobInput input, CancellationToken cancellationToken)
    {
        var job = (await read.RunAsync(cancellationToken)).FirstOrDefault(job => job.Scheduler == input.Scheduler && job.Name == input.Job)
            ?? throw new UnknownJobException(input.Job, input.Scheduler);
        if (!job.Awake)
        {
            throw new JobAwayException(job.Scheduler);
        }

        db.AuditEntries.Add(AuditEntry.Event(time.GetUtcNow(), actor.Value, "JobAsked", $"{job.Scheduler}/{job.Name}"));
        await db.SaveChangesAsync(cancellationToken);
        var scheduler = await schedulers.OpenAsync(job.Scheduler, cancellationToken);
        await scheduler.TriggerJob(new JobKey(job.Name), cancellationToken: cancellationToken);
        return job;
    }
}
