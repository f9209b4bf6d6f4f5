namespace TrunkFlow.Server.Calls.Days;

/// <summary>What the calls of a day are told apart by, beside their direction. Every call is counted once under each.</summary>
public enum CallDayBy
{
    /// <summary>By customer.</summary>
    Customer,

    /// <summary>By provider, gateway and destination.</summary>
    Carrier,
}
