using TrunkFlow.Server.Asterisk.Routing;

namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>A gateway of a route, for a simulated call.</summary>
/// <param name="GatewayId">The gateway.</param>
/// <param name="Name">Its name.</param>
/// <param name="Turn">Which attempt of the call it is, from 1; null when it is not tried.</param>
/// <param name="Verdict">Whether it is tried, or why not.</param>
/// <param name="Sent">The digits it is sent.</param>
/// <param name="ProviderRateId">What it costs by; null: its provider's cost per minute.</param>
/// <param name="BuyPrefix">The prefix of that rate.</param>
/// <param name="BuyPricePerMinute">What a minute costs.</param>
/// <param name="Margin">Of the selling price per minute: (sell − buy) / sell; null when nothing is sold.</param>
public sealed record SimulatedGateway(
    Guid GatewayId, string Name, int? Turn, GatewayVerdict Verdict, string Sent, Guid? ProviderRateId, string? BuyPrefix, decimal? BuyPricePerMinute, decimal? Margin);
