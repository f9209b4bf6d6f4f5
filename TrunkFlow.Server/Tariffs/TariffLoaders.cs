using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

public sealed class TariffPlanById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<TariffPlan>(databases, scheduler, options);

public sealed class TariffById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Tariff>(databases, scheduler, options);

public sealed class TariffsOfPlan(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Tariff>(databases, scheduler, options)
{
    protected override Expression<Func<Tariff, Guid>> Owner => row => row.TariffPlanId!.Value;

    protected override IQueryable<Tariff> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Tariffs.Where(row => row.TariffPlanId != null && owners.Contains(row.TariffPlanId.Value)).OrderBy(row => row.Prefix).ThenBy(row => row.Id);
}

public sealed class TariffsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Tariff>(databases, scheduler, options)
{
    protected override Expression<Func<Tariff, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<Tariff> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Tariffs.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderBy(row => row.Prefix).ThenBy(row => row.Id);
}
