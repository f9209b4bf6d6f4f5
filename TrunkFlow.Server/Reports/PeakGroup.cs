namespace TrunkFlow.Server.Reports;

/// <summary>What the report of peaks has a row for.</summary>
public enum PeakGroup
{
    /// <summary>Each hour with calls; 31 days at most.</summary>
    Hour,

    /// <summary>Each local day with calls.</summary>
    Day,

    /// <summary>Each customer with calls; 92 days at most.</summary>
    Customer,

    /// <summary>Each gateway with calls; 92 days at most.</summary>
    Gateway,
}
