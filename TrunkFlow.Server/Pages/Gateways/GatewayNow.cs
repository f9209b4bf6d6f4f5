using TrunkFlow.Server.Pages.Alerts;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>How a gateway stands, which is looked at again and again.</summary>
public sealed record GatewayNow(GatewayRow Row, IReadOnlyList<AlertRow> Alerts);
