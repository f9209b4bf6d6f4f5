using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Jobs;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class JobRunQueries
{
    private const int Most = 200;

    /// <summary>How the jobs of all servers and nodes stand.</summary>
    [Authorize(Policies.Read)]
    public Task<IReadOnlyList<Job>> GetJobsAsync(ReadJobs operation, CancellationToken cancellationToken) => operation.RunAsync(cancellationToken);

    /// <summary>What the jobs of all servers and nodes have done, the latest first.</summary>
    /// <param name="job">Only one job's.</param>
    /// <param name="results">Only runs of these results.</param>
    /// <param name="count">How many runs, at most 200.</param>
    [Authorize(Policies.Read)]
    public Task<IReadOnlyList<JobRun>> GetJobRunsAsync(
        JobHistory history, CancellationToken cancellationToken, string? job = null, IReadOnlyList<JobResult>? results = null, int count = 50) =>
        history.LatestAsync(Math.Clamp(count, 1, Most), job, results, cancellationToken);
}
