using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Drops a deck that has not changed anything; one that is being read is read no further.</summary>
/// <param name="Id">The deck.</param>
public sealed record CancelRateDeckInput(Guid Id);

public sealed class CancelRateDeck(TrunkFlowDbContext db, TellRateDeck tell)
{
    public async Task<RateDeck> RunAsync(CancelRateDeckInput input, CancellationToken cancellationToken)
    {
        var deck = await db.FindOrRefuseAsync<RateDeck>(input.Id, cancellationToken);
        deck.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        await db.Set<RateDeckRow>().Where(row => row.RateDeckId == deck.Id).ExecuteDeleteAsync(cancellationToken);
        await tell.AboutAsync(deck, cancellationToken);
        return deck;
    }
}
