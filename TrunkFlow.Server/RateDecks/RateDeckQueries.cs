using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.RateDecks;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class RateDeckQueries
{
    /// <summary>One rate deck.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<RateDeck?> GetRateDeckAsync(Guid id, RateDeckById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All rate decks, whatever became of them.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<RateDeckFilterType>]
    [UseSorting<RateDeckSortType>]
    public IQueryable<RateDeck> GetRateDecks(TrunkFlowDbContext db, ISortingContext sorting) => db.RateDecks.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One line of a deck.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<RateDeckRow?> GetRateDeckRowAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.RateDeckRows.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>What the lines of decks do, in the order of their files.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<RateDeckRowFilterType>]
    [UseSorting<RateDeckRowSortType>]
    public IQueryable<RateDeckRow> GetRateDeckRows(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.RateDeckRows.AsNoTracking().OrderedBy(sorting, row => row.RateDeckId, row => row.Position);
}
