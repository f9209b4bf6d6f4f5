namespace TrunkFlow.Server.Calls.Rating;

/// <summary>What one side of a call came to and by which rate; the record keeps it as a snapshot.</summary>
/// <param name="RateId">Null where the price is a number's or provider's own and stands in no deck.</param>
/// <param name="Prefix">The prefix that matched.</param>
/// <param name="Terms">What was charged by.</param>
/// <param name="Charge">What it came to.</param>
public readonly record struct RatedSide(Guid? RateId, string? Prefix, PriceTerms Terms, Charge Charge);
