namespace TrunkFlow.Server.Reports;

/// <summary>What call records come to.</summary>
public sealed record CallTotals
{
    public static readonly CallTotals None = new() { Records = 0, TalkSeconds = 0, Sell = 0, Buy = 0 };

    /// <summary>How many records there are.</summary>
    public required long Records { get; init; }

    /// <summary>Seconds of talk.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>What customers pay, in the installation's currency.</summary>
    public required decimal Sell { get; init; }

    /// <summary>What providers charge, in the installation's currency.</summary>
    public required decimal Buy { get; init; }

    /// <summary>Sell less buy.</summary>
    public decimal Profit => Sell - Buy;

    /// <summary>Profit of the selling price: 0.25 is a quarter. Null when nothing was sold.</summary>
    public decimal? Margin => Sell == 0 ? null : Profit / Sell;

    public static CallTotals operator +(CallTotals one, CallTotals other) => new()
    {
        Records = one.Records + other.Records,
        TalkSeconds = one.TalkSeconds + other.TalkSeconds,
        Sell = one.Sell + other.Sell,
        Buy = one.Buy + other.Buy,
    };

    public static CallTotals operator -(CallTotals one, CallTotals other) => new()
    {
        Records = one.Records - other.Records,
        TalkSeconds = one.TalkSeconds - other.TalkSeconds,
        Sell = one.Sell - other.Sell,
        Buy = one.Buy - other.Buy,
    };
}
