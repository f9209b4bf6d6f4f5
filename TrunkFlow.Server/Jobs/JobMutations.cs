using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Jobs;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class JobMutations
{
    /// <summary>Has a job run at once: on any server, or within half a minute on the node it belongs to. What it did is told by jobRun. The answer is the job as it stood before.</summary>
    [Authorize(Policies.Administer)]
    [Error<UnknownJobException>]
    [Error<JobAwayException>]
    public Task<Job> RunJobAsync(RunJobInput input, RunJob operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);
}
