namespace TrunkFlow.Server.RateDecks;

/// <summary>What a line of a deck does to the prices there are.</summary>
public enum RateDeckChange
{
    /// <summary>Its prefix had no price.</summary>
    Added,

    /// <summary>Its prefix has another price.</summary>
    Changed,

    /// <summary>Its prefix has this price already.</summary>
    Unchanged,

    /// <summary>The deck does not name the prefix any more, so its price ends.</summary>
    Removed,

    /// <summary>The line cannot be read; it changes nothing.</summary>
    Faulty,
}
