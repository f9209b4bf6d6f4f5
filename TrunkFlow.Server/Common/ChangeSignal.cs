namespace TrunkFlow.Server.Common;

/// <summary>Says that something changed, to any number of waiters. It does not count: who was busy meanwhile is told once.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource next = New();

    /// <summary>Ends at the next change. Take it before looking at what may change, or a change in between is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
