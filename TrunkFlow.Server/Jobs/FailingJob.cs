namespace TrunkFlow.Server.Jobs;

/// <summary>A job that has failed since it last achieved anything, all tries of a run included.</summary>
/// <param name="Scheduler">Who runs it, as in <see cref="JobRun"/>.</param>
/// <param name="Job">Name of the job.</param>
/// <param name="LastAt">When its last run began.</param>
/// <param name="Fault">The message of what it last threw.</param>
public sealed record FailingJob(string Scheduler, string Job, DateTimeOffset LastAt, string? Fault);
