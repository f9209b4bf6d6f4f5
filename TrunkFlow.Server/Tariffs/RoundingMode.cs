namespace TrunkFlow.Server.Tariffs;

/// <summary>How a plan ends a price; <see cref="None"/> keeps ten decimals.</summary>
public enum RoundingMode
{
    None,
    Up,
    Down,
    HalfUp,
}
