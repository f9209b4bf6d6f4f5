using System.Text.Json.Serialization;

namespace TrunkFlow.Server.Calls.Rating;

/// <summary>The unit a call is billed in: a first block, then steps. 30/6 is the unit Brazil regulates.</summary>
public readonly record struct BillingBlock
{
    public static readonly BillingBlock Default = new(30, 6);

    [JsonConstructor]
    public BillingBlock(int initialSeconds, int incrementSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialSeconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(incrementSeconds, 1);
        InitialSeconds = initialSeconds;
        IncrementSeconds = incrementSeconds;
    }

    public int InitialSeconds { get; }

    public int IncrementSeconds { get; }

    /// <summary>Whether systems that round the whole call up to the increment bill it otherwise.</summary>
    public static bool IsOdd(int initialSeconds, int incrementSeconds) => incrementSeconds > 0 && initialSeconds % incrementSeconds != 0;

    /// <summary>Billed seconds of a call answered for whole seconds, its fraction already discarded.</summary>
    public int BilledSeconds(int answeredSeconds)
    {
        if (answeredSeconds <= 0)
        {
            return 0;
        }

        if (answeredSeconds <= InitialSeconds)
        {
            return InitialSeconds;
        }

        var steps = (answeredSeconds - InitialSeconds + IncrementSeconds - 1) / IncrementSeconds;
        return InitialSeconds + (steps * IncrementSeconds);
    }

    public override string ToString() => $"{InitialSeconds}/{IncrementSeconds}";
}
