namespace TrunkFlow.Server.Tariffs;

/// <summary>How a plan ends a price; <see cref="None"/> keeps ten decimals.</summary>
public enum RoundingMode
{
    /// <summary>Prices keep ten decimals.</summary>
    None,

    /// <summary>Up to the next step; 0 stays 0.</summary>
    Up,

    /// <summary>Down to the step before.</summary>
    Down,

    /// <summary>To the nearest step; the middle goes up.</summary>
    HalfUp,
}
