using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>A gateway of a route, and what became of it.</summary>
/// <param name="GatewayId">The gateway.</param>
/// <param name="Verdict">Whether it is tried, or why not.</param>
/// <param name="Sent">The digits it is sent.</param>
/// <param name="BuyRate">The provider's rate for the number; null: the provider's cost per minute holds.</param>
/// <param name="Buy">What it costs.</param>
public sealed record ConsideredGateway(Guid GatewayId, GatewayVerdict Verdict, string Sent, Rate? BuyRate, PriceTerms? Buy);
