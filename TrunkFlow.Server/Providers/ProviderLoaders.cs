using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Providers;

public sealed class ProviderById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Provider>(databases, scheduler, options);

public sealed class RatesOfProvider(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<ProviderRate>(databases, scheduler, options)
{
    protected override Expression<Func<ProviderRate, Guid>> Owner => row => row.ProviderId;

    protected override IQueryable<ProviderRate> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.ProviderRates.Where(row => owners.Contains(row.ProviderId)).OrderBy(row => row.Prefix).ThenBy(row => row.Id);
}

public sealed class ProviderRateById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<ProviderRate>(databases, scheduler, options);
