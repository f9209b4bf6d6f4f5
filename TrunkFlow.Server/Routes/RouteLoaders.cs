using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Routes;

public sealed class RouteById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<OutboundRoute>(databases, scheduler, options);

public sealed class GatewaysOfRoute(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<RouteGateway>(databases, scheduler, options)
{
    protected override IQueryable<RouteGateway> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RouteGateways.Where(row => owners.Contains(row.RouteId)).OrderBy(row => row.Position);

    protected override Guid OwnerOf(RouteGateway row) => row.RouteId;
}

public sealed class UsesOfGateway(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<RouteGateway>(databases, scheduler, options)
{
    protected override IQueryable<RouteGateway> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RouteGateways.Where(row => owners.Contains(row.GatewayId)).OrderBy(row => row.RouteId);

    protected override Guid OwnerOf(RouteGateway row) => row.GatewayId;
}

public sealed class RoutesOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<OutboundRoute>(databases, scheduler, options)
{
    protected override IQueryable<OutboundRoute> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Routes.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderBy(row => row.Priority).ThenBy(row => row.Name);

    protected override Guid OwnerOf(OutboundRoute row) => row.CustomerId!.Value;
}
