namespace TrunkFlow.Server.Calls;

/// <summary>Where a call goes: out to a carrier, in from one, or between our own telephones.</summary>
public enum CallDirection
{
    Outbound,
    Inbound,
    Internal,
}
