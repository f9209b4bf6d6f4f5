namespace TrunkFlow.Server.Calls;

/// <summary>How a node stands with a user of its switch's manager interface, as it last told.</summary>
public enum ManagerAccess
{
    /// <summary>No user is configured.</summary>
    Off,

    /// <summary>The switch cannot be reached.</summary>
    Unreachable,

    /// <summary>The switch refuses the user or the secret.</summary>
    Refused,

    /// <summary>Signed in.</summary>
    Connected,
}
