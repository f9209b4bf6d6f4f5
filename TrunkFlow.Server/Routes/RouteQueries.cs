using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Routes;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class RouteQueries
{
    /// <summary>One route.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<OutboundRoute?> GetRouteAsync(Guid id, RouteById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All routes.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<OutboundRouteFilterType>]
    [UseSorting<OutboundRouteSortType>]
    public IQueryable<OutboundRoute> GetRoutes(TrunkFlowDbContext db, ISortingContext sorting) => db.Routes.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
