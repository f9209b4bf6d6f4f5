using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Rerates;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class RerateQueries
{
    /// <summary>One rerating.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<Rerate?> GetRerateAsync(Guid id, RerateById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All reratings, whatever became of them.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<RerateFilterType>]
    [UseSorting<RerateSortType>]
    public IQueryable<Rerate> GetRerates(TrunkFlowDbContext db, ISortingContext sorting) => db.Rerates.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One call of a rerating.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<RerateChange?> GetRerateChangeAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.RerateChanges.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The calls whose price reratings change, in their order.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<RerateChangeFilterType>]
    [UseSorting<RerateChangeSortType>]
    public IQueryable<RerateChange> GetRerateChanges(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.RerateChanges.AsNoTracking().OrderedBy(sorting, row => row.RerateId, row => row.Position);
}
