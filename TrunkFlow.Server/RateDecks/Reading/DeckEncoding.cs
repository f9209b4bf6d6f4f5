namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>How the letters of a rate deck are written.</summary>
public enum DeckEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>ISO 8859-1, as older spreadsheets save it.</summary>
    Latin1,
}
