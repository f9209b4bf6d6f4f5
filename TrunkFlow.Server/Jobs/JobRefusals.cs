using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Jobs;

/// <summary>No server or node has such a job.</summary>
public sealed class UnknownJobException(string job, string scheduler) : RefusalException("job", "UnknownJob", job, scheduler);

/// <summary>Whoever runs the job is not there; it runs by itself when they are back.</summary>
public sealed class JobAwayException(string scheduler) : RefusalException("scheduler", "JobAway", scheduler);
