namespace TrunkFlow.Server.Reports;

/// <summary>What the report of numbers has a row for.</summary>
public enum DidGroup
{
    /// <summary>Each provider numbers come from, and one row for those of none.</summary>
    Provider,

    /// <summary>Each customer who holds numbers, and one row for those nobody holds.</summary>
    Customer,

    /// <summary>Each type of number.</summary>
    Type,
}
