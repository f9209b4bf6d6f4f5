namespace TrunkFlow.Server.Dids;

/// <summary>Where a number is in its life.</summary>
public enum DidStatus
{
    /// <summary>Nobody holds it.</summary>
    Free,

    /// <summary>A customer holds it.</summary>
    Allocated,

    /// <summary>It rests after a release, so that the next holder does not get the last one’s calls.</summary>
    Quarantine,

    /// <summary>It went to another operator.</summary>
    PortedOut,
}
