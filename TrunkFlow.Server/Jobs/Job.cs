namespace TrunkFlow.Server.Jobs;

/// <summary>A job, and how it stands.</summary>
/// <param name="Scheduler">Who runs it: <c>trunkflow</c> for all servers together, <c>node-</c> and its key for one node.</param>
/// <param name="Name">Its name.</param>
/// <param name="Awake">Whether somebody is there to run it.</param>
/// <param name="RunningSince">Since when it runs; null while it does not.</param>
/// <param name="NextAt">When it runs next by itself; null where nobody is there, or nothing is planned.</param>
/// <param name="LastRun">What it did last; null before it ran.</param>
public sealed record Job(string Scheduler, string Name, bool Awake, DateTimeOffset? RunningSince, DateTimeOffset? NextAt, JobRun? LastRun);
