namespace TrunkFlow.Server.RateDecks;

/// <summary>What a deck says about prefixes it does not name.</summary>
public enum RateDeckScope
{
    /// <summary>They end: the deck is the whole price list.</summary>
    Complete,

    /// <summary>They stay: the deck only adds and changes.</summary>
    Partial,
}
