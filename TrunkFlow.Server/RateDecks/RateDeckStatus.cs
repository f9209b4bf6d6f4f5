namespace TrunkFlow.Server.RateDecks;

/// <summary>How far a rate deck has come.</summary>
public enum RateDeckStatus
{
    /// <summary>Its lines are being read and compared.</summary>
    Reading,

    /// <summary>It was read; what it would change can be looked at.</summary>
    Ready,

    /// <summary>Its prices are being put in.</summary>
    Applying,

    /// <summary>Its prices hold, or will from their moment on.</summary>
    Applied,

    /// <summary>Its prices are being taken back.</summary>
    Undoing,

    /// <summary>Its prices were taken back.</summary>
    Undone,

    /// <summary>Somebody dropped it before it changed anything.</summary>
    Cancelled,

    /// <summary>It could not be read; its failure says why.</summary>
    Failed,
}
