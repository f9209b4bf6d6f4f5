using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Decks that were dropped before they changed anything go after three months, with their lines. Those that were applied stay: they say where prices came from.</summary>
public sealed class RateDeckRetention(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time) : IRetention
{
    private static readonly TimeSpan KeptCancelled = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<(string What, long Count)>> ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = time.GetUtcNow() - KeptCancelled;
        return [("rateDecks", await db.RateDecks.Where(deck => deck.Status == RateDeckStatus.Cancelled && deck.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken))];
    }
}
