namespace TrunkFlow.Server.Calls;

/// <summary>Where a call goes: out to a carrier, in from one, or between our own telephones.</summary>
public enum CallDirection
{
    /// <summary>From a customer to a number outside; sold by tariff.</summary>
    Outbound,

    /// <summary>From outside to a DID; sold at the DID’s own price.</summary>
    Inbound,

    /// <summary>Between extensions of one customer; free.</summary>
    Internal,
}
