using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.RateDecks;

/// <summary>A line of a deck and what it does, or a price the deck ends.</summary>
public sealed class RateDeckRow
{
    private RateDeckRow()
    {
    }

    /// <summary>Also of the price it becomes.</summary>
    public Guid Id { get; private set; }
    public Guid RateDeckId { get; private set; }

    /// <summary>In the order of the file; what the deck ends comes last.</summary>
    public int Position { get; private set; }

    /// <summary>Of the line in the file, from 1 on; null for a price the deck ends.</summary>
    public int? Line { get; private set; }
    public RateDeckChange Change { get; private set; }
    public string? Prefix { get; private set; }
    public string? Description { get; private set; }
    public TimeBand? TimeBand { get; private set; }
    public decimal? PricePerMinute { get; private set; }
    public decimal? Cost { get; private set; }
    public decimal? ConnectionFee { get; private set; }
    public int? InitialBlock { get; private set; }
    public int? Increment { get; private set; }
    public decimal? MinimumCharge { get; private set; }
    public int? FreeBelowSeconds { get; private set; }

    /// <summary>The price it takes the place of, or ends.</summary>
    public Guid? ReplacedId { get; private set; }
    public decimal? ReplacedPricePerMinute { get; private set; }
    public string? ReplacedDescription { get; private set; }
    public decimal? ReplacedCost { get; private set; }
    public decimal? ReplacedConnectionFee { get; private set; }
    public int? ReplacedInitialBlock { get; private set; }
    public int? ReplacedIncrement { get; private set; }
    public decimal? ReplacedMinimumCharge { get; private set; }
    public int? ReplacedFreeBelowSeconds { get; private set; }

    /// <summary>Until when that price would have held; null for ever.</summary>
    public DateTimeOffset? ReplacedUntil { get; private set; }

    /// <summary>Key of the sentence that says what is wrong with the line.</summary>
    public string? Fault { get; private set; }
    public string[] FaultArguments { get; private set; } = [];

    /// <summary>The line itself, where it cannot be read.</summary>
    public string? Text { get; private set; }

    /// <summary>What is wrong with the line, in the language of the request; null when nothing is.</summary>
    public string? FaultMessage => Fault is null ? null : RefusalText.Of(Fault, [.. FaultArguments]);
}
