namespace TrunkFlow.Server.Gateways;

/// <summary>What the switch last said of a gateway.</summary>
public enum GatewayStatus
{
    Unknown,
    Reachable,
    Unreachable,
    Unmonitored,
}
