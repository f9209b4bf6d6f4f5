using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>How a deck is to be read, while it is typed.</summary>
public sealed class FormatForm
{
    public int Version { get; set; }

    public RateDeckScope Scope { get; set; }

    public DateOnly? EffectiveAt { get; set; }

    public DeckDelimiter Delimiter { get; set; }

    public DeckEncoding Encoding { get; set; }

    public bool DecimalComma { get; set; }

    public bool HasHeader { get; set; }

    public List<DeckColumn> Columns { get; set; } = [];

    public int InitialBlock { get; set; } = 30;

    public int Increment { get; set; } = 6;

    public static FormatForm Of(RateDeck deck, PanelDisplay display) => new()
    {
        Version = deck.Version,
        Scope = deck.Scope,
        EffectiveAt = deck.EffectiveAt is { } at ? DateOnly.FromDateTime(display.Local(at).Date) : null,
        Delimiter = deck.Delimiter,
        Encoding = deck.Encoding,
        DecimalComma = deck.DecimalComma,
        HasHeader = deck.HasHeader,
        Columns = [.. deck.Columns],
        InitialBlock = deck.InitialBlock,
        Increment = deck.Increment,
    };

    /// <summary>A day left alone keeps its hour.</summary>
    public RereadRateDeckInput ToReread(RateDeck deck, PanelDisplay display) => new()
    {
        Id = deck.Id,
        Version = Version,
        Scope = Scope,
        EffectiveAt = EffectiveAt == Of(deck, display).EffectiveAt ? deck.EffectiveAt : EffectiveAt is { } day ? display.StartOf(nameof(EffectiveAt), day) : null,
        Delimiter = Delimiter,
        Encoding = Encoding,
        DecimalComma = DecimalComma,
        HasHeader = HasHeader,
        Columns = Columns,
        InitialBlock = InitialBlock,
        Increment = Increment,
    };
}
