namespace TrunkFlow.Server.Reports;

/// <summary>Calls added up, and what they earned. A ratio over nothing is null, not zero.</summary>
public sealed record MarginFigures
{
    /// <summary>Call records: every gateway tried counts.</summary>
    public required long Attempts { get; init; }

    /// <summary>Calls: the last attempt of each.</summary>
    public required long Calls { get; init; }

    /// <summary>Answered calls.</summary>
    public required long Answered { get; init; }

    /// <summary>Calls one side of which has no price; in the sums of money they count with the other side, if that has one: a cost without revenue, or revenue without its cost.</summary>
    public required long Unrated { get; init; }

    /// <summary>Seconds of talk.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>Seconds billed to customers.</summary>
    public required long SellBilledSeconds { get; init; }

    /// <summary>What customers pay, in the installation's currency.</summary>
    public required decimal Sell { get; init; }

    /// <summary>What providers charge, in the installation's currency.</summary>
    public required decimal Buy { get; init; }

    /// <summary>Sell less buy.</summary>
    public decimal Profit => Sell - Buy;

    /// <summary>Profit of the selling price: 0.25 is a quarter. Null when nothing was sold.</summary>
    public decimal? Margin => Sell == 0 ? null : Profit / Sell;

    /// <summary>Profit of the buying price: 0.25 is a quarter. Null when nothing was bought.</summary>
    public decimal? Markup => Buy == 0 ? null : Profit / Buy;

    public static MarginFigures Sum(IEnumerable<MarginFigures> parts)
    {
        var all = parts.ToList();
        return new MarginFigures
        {
            Attempts = all.Sum(part => part.Attempts),
            Calls = all.Sum(part => part.Calls),
            Answered = all.Sum(part => part.Answered),
            Unrated = all.Sum(part => part.Unrated),
            TalkSeconds = all.Sum(part => part.TalkSeconds),
            SellBilledSeconds = all.Sum(part => part.SellBilledSeconds),
            Sell = all.Sum(part => part.Sell),
            Buy = all.Sum(part => part.Buy),
        };
    }
}
