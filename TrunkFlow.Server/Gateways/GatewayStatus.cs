namespace TrunkFlow.Server.Gateways;

/// <summary>What the switch last said of a gateway.</summary>
public enum GatewayStatus
{
    /// <summary>The switch has not told yet.</summary>
    Unknown,

    /// <summary>It answers OPTIONS.</summary>
    Reachable,

    /// <summary>It does not answer OPTIONS.</summary>
    Unreachable,

    /// <summary>It is not asked: its qualify seconds are 0.</summary>
    Unmonitored,
}
