namespace TrunkFlow.Server.Gateways;

/// <summary>Whether our registration at a gateway stands.</summary>
public enum RegistrationStatus
{
    /// <summary>It needs no registration.</summary>
    None,

    /// <summary>Our registration stands.</summary>
    Registered,

    /// <summary>We are not registered, and try on.</summary>
    Unregistered,

    /// <summary>The carrier refused our registration.</summary>
    Rejected,
}
