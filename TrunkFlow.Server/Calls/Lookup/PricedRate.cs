using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>A rate, and a call priced by it.</summary>
/// <param name="RateId">Its row; null for a provider's cost per minute.</param>
/// <param name="Prefix">The prefix that matched; null for a provider's cost per minute.</param>
/// <param name="Description">The destination's name.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Charge">What the call comes to.</param>
public sealed record PricedRate(Guid? RateId, string? Prefix, string? Description, PriceTerms Terms, Charge Charge);
