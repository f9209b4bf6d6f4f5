namespace TrunkFlow.Server.Calls;

/// <summary>Where no switch is attached to this process: nothing is known about calls in progress.</summary>
public sealed class NoActiveCalls : IActiveCalls
{
    public bool Known => false;

    public IReadOnlyList<ActiveCall> Current => [];

    public double CallsPerSecond => 0;
}
