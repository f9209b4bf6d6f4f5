namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>What a column of a rate deck holds.</summary>
public enum DeckColumn
{
    /// <summary>Nothing we read.</summary>
    Ignored,

    /// <summary>Beginning of the number, such as 5511.</summary>
    Prefix,

    /// <summary>Name of the destination.</summary>
    Description,

    /// <summary>Price of a minute.</summary>
    PricePerMinute,

    /// <summary>Expected buy price of a minute; only a plan's deck has it.</summary>
    Cost,

    /// <summary>Added to every answered call.</summary>
    ConnectionFee,

    /// <summary>Seconds billed at least.</summary>
    InitialBlock,

    /// <summary>Seconds of every further step.</summary>
    Increment,

    /// <summary>Both in one cell, such as 30/6.</summary>
    Blocks,

    /// <summary>Least price of an answered call.</summary>
    MinimumCharge,

    /// <summary>Shorter calls cost nothing.</summary>
    FreeBelowSeconds,

    /// <summary>The hours of the week it holds in, such as mon-fri 08:00-18:00.</summary>
    TimeBand,
}
