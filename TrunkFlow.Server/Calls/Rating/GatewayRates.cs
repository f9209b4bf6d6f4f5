namespace TrunkFlow.Server.Calls.Rating;

/// <summary>The buy side of a gateway: its provider's rates before the provider's cost per minute.</summary>
public sealed record GatewayRates(Guid ProviderId, RateIndex Rates, PriceTerms Fallback);
