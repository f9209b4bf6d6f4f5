using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Providers;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ProviderQueries
{
    /// <summary>One provider.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<Provider?> GetProviderAsync(Guid id, ProviderById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All providers.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<ProviderFilterType>]
    [UseSorting<ProviderSortType>]
    public IQueryable<Provider> GetProviders(TrunkFlowDbContext db, ISortingContext sorting) => db.Providers.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One buy rate.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<ProviderRate?> GetProviderRateAsync(Guid id, ProviderRateById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The buy rates of all providers.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<ProviderRateFilterType>]
    [UseSorting<ProviderRateSortType>]
    public IQueryable<ProviderRate> GetProviderRates(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.ProviderRates.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
