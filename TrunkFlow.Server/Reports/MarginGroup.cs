namespace TrunkFlow.Server.Reports;

/// <summary>What the margin report has a row for.</summary>
public enum MarginGroup
{
    /// <summary>Each customer, and one row for calls of nobody known.</summary>
    Customer,

    /// <summary>Each provider, and one row for calls none carried.</summary>
    Provider,

    /// <summary>Each gateway, and one row for calls that went through none.</summary>
    Gateway,

    /// <summary>Each prefix of a price, and one row for calls none was found for.</summary>
    Destination,

    /// <summary>Each hour with calls; 31 days at most.</summary>
    Hour,

    /// <summary>Each local day with calls.</summary>
    Day,

    /// <summary>Each local month with calls.</summary>
    Month,
}
