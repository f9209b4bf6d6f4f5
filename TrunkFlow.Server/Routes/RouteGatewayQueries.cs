using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Routes;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class RouteGatewayQueries
{
    /// <summary>One place of a gateway in a route.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<RouteGateway?> GetRouteGatewayAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.RouteGateways.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The places of all gateways in routes.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<RouteGatewayFilterType>]
    [UseSorting<RouteGatewaySortType>]
    public IQueryable<RouteGateway> GetRouteGateways(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.RouteGateways.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
