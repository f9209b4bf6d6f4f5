namespace TrunkFlow.Server.RateDecks;

/// <summary>Tells whether the prices of a plan or provider are still the same: how many there are and when the last one changed.</summary>
public readonly record struct RatesSeen(long Rows, DateTimeOffset? ChangedAt);
