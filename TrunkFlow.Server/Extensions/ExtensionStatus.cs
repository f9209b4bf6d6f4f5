namespace TrunkFlow.Server.Extensions;

/// <summary>Whether a telephone is registered and answers.</summary>
public enum ExtensionStatus
{
    Unregistered,
    Registered,
    Unreachable,
}
