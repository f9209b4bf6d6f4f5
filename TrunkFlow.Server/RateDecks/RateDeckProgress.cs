namespace TrunkFlow.Server.RateDecks;

/// <summary>A deck has come further.</summary>
/// <param name="RateDeckId">The deck.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Percent">Of its file, while it is read.</param>
public sealed record RateDeckProgress(Guid RateDeckId, RateDeckStatus Status, int Percent)
{
    public const string Topic = "rate-decks";

    /// <summary>Somebody has just asked for something to be done to it.</summary>
    [GraphQLIgnore]
    public bool IsWaiting => Status is RateDeckStatus.Applying or RateDeckStatus.Undoing || (Status == RateDeckStatus.Reading && Percent == 0);
}
