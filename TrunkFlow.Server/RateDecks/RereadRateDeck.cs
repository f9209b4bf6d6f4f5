using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Another way to read a deck that has not changed anything yet. What is left out stays as it is.</summary>
public sealed record RereadRateDeckInput : DeckOrder
{
    /// <summary>The deck.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was looked at.</summary>
    public required int Version { get; init; }
}

public sealed class RereadRateDeck(TrunkFlowDbContext db, TellRateDeck tell)
{
    public async Task<RateDeck> RunAsync(RereadRateDeckInput input, CancellationToken cancellationToken)
    {
        var deck = await db.FindOrRefuseAsync<RateDeck>(input.Id, input.Version, cancellationToken);
        deck.ReadAs(input.Format(deck.Format), input.Scope, input.EffectiveAt);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(deck, cancellationToken);
        return deck;
    }
}
