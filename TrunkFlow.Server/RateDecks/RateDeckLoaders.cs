using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

public sealed class RateDeckById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<RateDeck>(databases, scheduler, options);

public sealed class RateDecksOfPlan(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<RateDeck>(databases, scheduler, options)
{
    protected override Expression<Func<RateDeck, Guid>> Owner => row => row.TariffPlanId!.Value;

    protected override IQueryable<RateDeck> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RateDecks.Where(row => row.TariffPlanId != null && owners.Contains(row.TariffPlanId.Value)).OrderByDescending(row => row.Id);
}

public sealed class RateDecksOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<RateDeck>(databases, scheduler, options)
{
    protected override Expression<Func<RateDeck, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<RateDeck> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RateDecks.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderByDescending(row => row.Id);
}

public sealed class RateDecksOfProvider(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<RateDeck>(databases, scheduler, options)
{
    protected override Expression<Func<RateDeck, Guid>> Owner => row => row.ProviderId!.Value;

    protected override IQueryable<RateDeck> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RateDecks.Where(row => row.ProviderId != null && owners.Contains(row.ProviderId.Value)).OrderByDescending(row => row.Id);
}

public sealed class RowsOfRateDeck(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<RateDeckRow>(databases, scheduler, options)
{
    protected override Expression<Func<RateDeckRow, Guid>> Owner => row => row.RateDeckId;

    protected override IQueryable<RateDeckRow> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RateDeckRows.Where(row => owners.Contains(row.RateDeckId)).OrderBy(row => row.RateDeckId).ThenBy(row => row.Position);
}
