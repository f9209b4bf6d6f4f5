namespace TrunkFlow.Server.Gateways;

/// <summary>One switch sees a gateway, or our registration there, in another state than before.</summary>
/// <param name="GatewayId">The gateway.</param>
/// <param name="NodeKey">Which switch.</param>
/// <param name="Status">Whether the gateway answers OPTIONS.</param>
/// <param name="FormerStatus">What was known before.</param>
/// <param name="RoundTripMilliseconds">How long the last answer took.</param>
/// <param name="Registration">Whether our registration stands.</param>
/// <param name="FormerRegistration">What was known before.</param>
/// <param name="ChangedAt">When the switch said so.</param>
public sealed record GatewayStatusChange(
    Guid GatewayId, string NodeKey, GatewayStatus Status, GatewayStatus FormerStatus, double? RoundTripMilliseconds,
    RegistrationStatus Registration, RegistrationStatus FormerRegistration, DateTimeOffset ChangedAt)
{
    public const string Topic = "gateway-status";
}
