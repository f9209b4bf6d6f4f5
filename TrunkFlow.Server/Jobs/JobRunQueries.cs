using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Jobs;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class JobRunQueries
{
    private const int Most = 200;

    /// <summary>What the jobs of all servers and nodes have done, the latest first.</summary>
    /// <param name="count">How many runs, at most 200.</param>
    [Authorize(Policies.Read)]
    public Task<IReadOnlyList<JobRun>> GetJobRunsAsync(JobHistory history, CancellationToken cancellationToken, int count = 50) =>
        history.LatestAsync(Math.Clamp(count, 1, Most), cancellationToken);
}
