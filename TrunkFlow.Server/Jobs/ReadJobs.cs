using Quartz;

namespace TrunkFlow.Server.Jobs;

/// <summary>How the jobs of all servers and nodes stand.</summary>
public sealed class ReadJobs(JobSchedulers schedulers, JobHistory history, TimeProvider time)
{
    /// <summary>Many times what there is.</summary>
    private const int Most = 200;

    /// <summary>Four times as long as a scheduler lets pass between two check-ins.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Job>> RunAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        foreach (var name in await schedulers.NamesAsync(cancellationToken))
        {
            await AddAsync(jobs, name, cancellationToken);
        }

        return jobs;
    }

    private async Task AddAsync(List<Job> jobs, string name, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.OpenAsync(name, cancellationToken);
        var known = await scheduler.QueryJobs(new JobQuery { Take = Most }, cancellationToken);
        var awake = schedulers.Here.Contains(name) || (await scheduler.QueryClusterNodes(cancellationToken)).Any(IsThere);
        // What a host left behind that went down is not what goes on there.
        var running = (awake ? (await scheduler.QueryFireInstances(new FireInstanceQuery { Take = Most }, cancellationToken)).Items : []).ToLookup(firing => firing.JobKey);
        var planned = (awake ? (await scheduler.QueryTriggers(new TriggerQuery { Take = Most }, cancellationToken)).Items : []).ToLookup(trigger => trigger.JobKey);
        foreach (var key in known.Items.Select(job => job.Key))
        {
            jobs.Add(new Job(
                name, key.Name, awake, running[key].Min(firing => (DateTimeOffset?)firing.FireTimeUtc), planned[key].Min(trigger => trigger.NextFireTimeUtc),
                await history.LastAsync(name, key, cancellationToken)));
        }
    }

    // This process is no node of theirs, and the state it is told is only right for one that checks in itself.
    private bool IsThere(ClusterNode node) => !node.IsCurrentNode && time.GetUtcNow() - node.LastCheckInUtc < Silence;
}
