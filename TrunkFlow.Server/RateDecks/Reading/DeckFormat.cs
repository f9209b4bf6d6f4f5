namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>How a rate deck is to be read.</summary>
public sealed record DeckFormat
{
    public DeckDelimiter Delimiter { get; init; }

    public DeckEncoding Encoding { get; init; }

    /// <summary>1.234,56 rather than 1,234.56.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>The first line names the columns.</summary>
    public bool HasHeader { get; init; }

    /// <summary>What each column holds, in the order of the file.</summary>
    public IReadOnlyList<DeckColumn> Columns { get; init; } = [];

    /// <summary>Seconds billed at least, where no column says.</summary>
    public int InitialBlock { get; init; } = 30;

    /// <summary>Seconds of every further step, where no column says.</summary>
    public int Increment { get; init; } = 6;

    /// <summary>Without these two there is no price.</summary>
    internal bool MakesPrices => Columns.Contains(DeckColumn.Prefix) && Columns.Contains(DeckColumn.PricePerMinute);

    internal char Separator => Delimiter switch
    {
        DeckDelimiter.Comma => ',',
        DeckDelimiter.Tab => '\t',
        DeckDelimiter.Pipe => '|',
        _ => ';',
    };
}
