namespace TrunkFlow.Server.Dids;

/// <summary>What a call to a DID is sent to.</summary>
public enum DestinationKind
{
    /// <summary>A SIP trunk of the customer.</summary>
    Trunk,

    /// <summary>An extension of the customer.</summary>
    Extension,

    /// <summary>A conference room of the customer.</summary>
    Conference,

    /// <summary>A number outside; the call there is billed like any outbound call.</summary>
    ExternalNumber,
}
