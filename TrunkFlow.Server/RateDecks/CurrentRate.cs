using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>A price that holds at the moment a deck is to hold from.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Terms">What it says.</param>
/// <param name="ValidUntil">Until when it holds; null for ever.</param>
internal sealed record CurrentRate(Guid Id, DeckTerms Terms, DateTimeOffset? ValidUntil);
