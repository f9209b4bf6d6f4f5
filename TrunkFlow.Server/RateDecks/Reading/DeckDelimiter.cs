namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>What stands between the cells of a rate deck.</summary>
public enum DeckDelimiter
{
    /// <summary>;</summary>
    Semicolon,

    /// <summary>,</summary>
    Comma,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary>|</summary>
    Pipe,
}
