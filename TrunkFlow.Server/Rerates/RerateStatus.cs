namespace TrunkFlow.Server.Rerates;

/// <summary>How far a rerating has come.</summary>
public enum RerateStatus
{
    /// <summary>Its calls are being priced and compared.</summary>
    Comparing,

    /// <summary>What it would change can be looked at.</summary>
    Ready,

    /// <summary>The new prices are being put in.</summary>
    Applying,

    /// <summary>The new prices are in, and the difference is in the ledger.</summary>
    Applied,

    /// <summary>Somebody dropped it before it changed anything.</summary>
    Cancelled,
}
