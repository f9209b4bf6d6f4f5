namespace TrunkFlow.Server.Gateways;

/// <summary>Whether our registration at a gateway stands.</summary>
public enum RegistrationStatus
{
    None,
    Registered,
    Unregistered,
    Rejected,
}
