using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>How a deck is to be read and what it means. What is left out of the format is told from the file.</summary>
public record DeckOrder
{
    /// <summary>What becomes of the prefixes it does not name.</summary>
    public required RateDeckScope Scope { get; init; }

    /// <summary>The moment its prices hold from; null for the moment it is applied.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>What stands between the cells.</summary>
    public DeckDelimiter? Delimiter { get; init; }

    /// <summary>How its letters are written.</summary>
    public DeckEncoding? Encoding { get; init; }

    /// <summary>Whether its prices have a decimal comma.</summary>
    public bool? DecimalComma { get; init; }

    /// <summary>Whether its first line names the columns.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>What each column holds, in the order of the file.</summary>
    public IReadOnlyList<DeckColumn>? Columns { get; init; }

    /// <summary>Seconds billed at least, where no column says.</summary>
    [DefaultValue(30)]
    public int InitialBlock { get; init; } = 30;

    /// <summary>Seconds of every further step, where no column says.</summary>
    [DefaultValue(6)]
    public int Increment { get; init; } = 6;

    internal DeckFormat Format(DeckFormat guess) => new()
    {
        Delimiter = Delimiter ?? guess.Delimiter,
        Encoding = Encoding ?? guess.Encoding,
        DecimalComma = DecimalComma ?? guess.DecimalComma,
        HasHeader = HasHeader ?? guess.HasHeader,
        Columns = Columns ?? guess.Columns,
        InitialBlock = InitialBlock,
        Increment = Increment,
    };
}
