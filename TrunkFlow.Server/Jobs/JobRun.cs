namespace TrunkFlow.Server.Jobs;

/// <summary>What a run of a job achieved.</summary>
public enum JobResult
{
    /// <summary>It did what it was to do.</summary>
    Succeeded,

    /// <summary>It threw; its fault says what.</summary>
    Failed,

    /// <summary>It was stopped before its end.</summary>
    Cancelled,

    /// <summary>There was nothing to do.</summary>
    Skipped,
}

/// <summary>One run of a job, as its history keeps it.</summary>
/// <param name="Scheduler">Who ran it: <c>trunkflow</c> for all servers together, <c>node-</c> and its key for one node.</param>
/// <param name="Job">Name of the job.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="DurationMilliseconds">How long it took.</param>
/// <param name="Result">What it achieved; skipped means that there was nothing to do.</param>
/// <param name="Summary">The job's own line about it.</param>
/// <param name="Fault">The message of what it threw.</param>
/// <param name="RetryComing">Whether it failed and will be tried again.</param>
/// <param name="Figures">What it counted.</param>
public sealed record JobRun(
    string Scheduler, string Job, DateTimeOffset StartedAt, int DurationMilliseconds, JobResult Result, string? Summary, string? Fault, bool RetryComing, IReadOnlyList<JobFigure> Figures);
