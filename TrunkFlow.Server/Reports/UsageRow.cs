namespace TrunkFlow.Server.Reports;

/// <summary>What a customer's calls came to: the selling side alone.</summary>
public sealed record UsageRow
{
    /// <summary>The local day, or the first day of the local month, when grouped by one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Prefix of the price, when grouped by destination; empty in the row of calls no price was found for.</summary>
    public string? Destination { get; init; }

    /// <summary>What the tariffs call the prefix; null where they give it no name.</summary>
    public string? DestinationName { get; init; }

    /// <summary>Calls: the last attempt of each.</summary>
    public required long Calls { get; init; }

    /// <summary>Answered calls.</summary>
    public required long Answered { get; init; }

    /// <summary>Seconds of talk.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>Seconds that are billed.</summary>
    public required long BilledSeconds { get; init; }

    /// <summary>What is to be paid, in the installation's currency.</summary>
    public required decimal Sell { get; init; }
}
