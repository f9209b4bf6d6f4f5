using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Tariffs;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class TariffQueries
{
    /// <summary>One tariff plan.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<TariffPlan?> GetTariffPlanAsync(Guid id, TariffPlanById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All tariff plans.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<TariffPlanFilterType>]
    [UseSorting<TariffPlanSortType>]
    public IQueryable<TariffPlan> GetTariffPlans(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.TariffPlans.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One price.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<Tariff?> GetTariffAsync(Guid id, TariffById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The prices of all plans and customers.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<TariffFilterType>]
    [UseSorting<TariffSortType>]
    public IQueryable<Tariff> GetTariffs(TrunkFlowDbContext db, ISortingContext sorting) => db.Tariffs.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
