using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Calls.Rating;

/// <summary>How a price is rounded, once, at its end.</summary>
public readonly record struct Rounding(RoundingMode Mode, int Digits)
{
    /// <summary>Decimals kept where a plan does not round: those of the stored column.</summary>
    public const int StoredDigits = 10;

    public static readonly Rounding None = new(RoundingMode.None, StoredDigits);

    public decimal Apply(decimal amount) => Mode switch
    {
        RoundingMode.Up => Math.Round(amount, Digits, MidpointRounding.ToPositiveInfinity),
        RoundingMode.Down => Math.Round(amount, Digits, MidpointRounding.ToZero),
        RoundingMode.HalfUp => Math.Round(amount, Digits, MidpointRounding.AwayFromZero),
        _ => Math.Round(amount, StoredDigits, MidpointRounding.AwayFromZero),
    };
}
