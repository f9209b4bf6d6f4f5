using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class DidQueries
{
    /// <summary>One number.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<Did?> GetDidAsync(Guid id, DidById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The inventory of numbers.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<DidFilterType>]
    [UseSorting<DidSortType>]
    public IQueryable<Did> GetDids(TrunkFlowDbContext db, ISortingContext sorting) => db.Dids.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One allocation of a number.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<CustomerDid?> GetAllocationAsync(Guid id, AllocationById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>Allocations of numbers, present and past.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<CustomerDidFilterType>]
    [UseSorting<CustomerDidSortType>]
    public IQueryable<CustomerDid> GetAllocations(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CustomerDids.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
