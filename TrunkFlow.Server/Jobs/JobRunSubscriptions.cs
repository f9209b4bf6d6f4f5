using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Jobs;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class JobRunSubscriptions
{
    /// <summary>A job has run, on whichever server or node; runs that had nothing to do are told too. Read the runs before with jobRuns.</summary>
    [Authorize(Policies.Read)]
    [Subscribe]
    [Topic(TellJobRuns.Topic)]
    public JobRun JobRun([EventMessage] JobRun run) => run;
}
