using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class DidDestinationQueries
{
    /// <summary>One place a call to an allocated DID is tried at.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<DidDestination?> GetDidDestinationAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.DidDestinations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The places calls to allocated DIDs are tried at, those of ended allocations included.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<DidDestinationFilterType>]
    [UseSorting<DidDestinationSortType>]
    public IQueryable<DidDestination> GetDidDestinations(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.DidDestinations.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
