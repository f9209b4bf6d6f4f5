namespace TrunkFlow.Server.Reports;

/// <summary>What there is a row of the usage report for.</summary>
public enum UsageGroup
{
    /// <summary>Each local day.</summary>
    Day,

    /// <summary>Each local month.</summary>
    Month,

    /// <summary>Each prefix calls were priced by.</summary>
    Destination,
}
