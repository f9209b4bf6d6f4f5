using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>One line of a deck: a price, or why it is none.</summary>
/// <param name="Number">Of the line in the file, from 1 on.</param>
/// <param name="Raw">Its text, where it has a fault.</param>
/// <param name="Prefix">Where that much can be read of it.</param>
/// <param name="Terms">The price; null when it has a fault.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record DeckLine(int Number, string Raw, string? Prefix, DeckTerms? Terms, DeckFault? Fault);

/// <summary>The terms a deck gives one prefix.</summary>
/// <param name="Key">The prefix and the hours, of which a deck may have each pair once.</param>
public sealed record DeckTerms(DeckKey Key, string? Description, decimal PricePerMinute, decimal Cost, decimal ConnectionFee, int InitialBlock, int Increment, decimal MinimumCharge, int FreeBelowSeconds);

/// <summary>What tells the prices of one plan or provider apart at one moment.</summary>
/// <param name="Prefix">See <see cref="Tariffs.RatePrefix"/>.</param>
/// <param name="TimeBand">The hours of the week; null for always.</param>
public readonly record struct DeckKey(string Prefix, TimeBand? TimeBand);
