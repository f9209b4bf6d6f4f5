namespace TrunkFlow.Server.Extensions;

/// <summary>Whether a telephone is registered and answers.</summary>
public enum ExtensionStatus
{
    /// <summary>No telephone is registered.</summary>
    Unregistered,

    /// <summary>A telephone is registered and answers.</summary>
    Registered,

    /// <summary>A telephone is registered and does not answer.</summary>
    Unreachable,
}
