namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>How things stand with the manager interface, for the panel.</summary>
public enum AmiState
{
    /// <summary>No address is configured.</summary>
    Off,

    Connecting,

    Connected,

    /// <summary>Nothing answers.</summary>
    Unreachable,

    /// <summary>Asterisk answers and refuses the user or the secret.</summary>
    LoginRefused,
}
