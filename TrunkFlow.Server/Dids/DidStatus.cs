namespace TrunkFlow.Server.Dids;

/// <summary>Where a number is in its life.</summary>
public enum DidStatus
{
    Free,
    Allocated,
    Quarantine,
    PortedOut,
}
