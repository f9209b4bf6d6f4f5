using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

public sealed class GatewayById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Gateway>(databases, scheduler, options);

public sealed class GatewaysOfProvider(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<Gateway>(databases, scheduler, options)
{
    protected override IQueryable<Gateway> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Gateways.Where(row => owners.Contains(row.ProviderId)).OrderBy(row => row.Name).ThenBy(row => row.Id);

    protected override Guid OwnerOf(Gateway row) => row.ProviderId;
}

public sealed class StatesOfGateway(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<GatewayState>(databases, scheduler, options)
{
    protected override IQueryable<GatewayState> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.GatewayStates.Where(row => owners.Contains(row.GatewayId)).OrderBy(row => row.NodeKey);

    protected override Guid OwnerOf(GatewayState row) => row.GatewayId;
}
