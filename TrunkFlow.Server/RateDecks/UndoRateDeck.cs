using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Takes a deck's prices back: those it replaced hold again from now on. Calls already rated keep theirs.</summary>
/// <param name="Id">The deck.</param>
public sealed record UndoRateDeckInput(Guid Id);

public sealed class UndoRateDeck(TrunkFlowDbContext db, TellRateDeck tell)
{
    public async Task<RateDeck> RunAsync(UndoRateDeckInput input, CancellationToken cancellationToken)
    {
        var deck = await db.FindOrRefuseAsync<RateDeck>(input.Id, cancellationToken);
        deck.Undo();
        var later = await db.RateDecks.AsNoTracking()
            .Where(other => other.TariffPlanId == deck.TariffPlanId && other.CustomerId == deck.CustomerId && other.ProviderId == deck.ProviderId)
            // A deck was last saved when it was applied.
            .Where(other => other.UpdatedAt > deck.UpdatedAt && (other.Status == RateDeckStatus.Applied || other.Status == RateDeckStatus.Applying))
            .OrderByDescending(other => other.UpdatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (later is not null)
        {
            throw new RateDeckNotLatestException(later.FileName);
        }

        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(deck, cancellationToken);
        return deck;
    }
}
