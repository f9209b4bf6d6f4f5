using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Gateways;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class GatewayStateQueries
{
    /// <summary>A gateway as one switch sees it now; null when the switch has not told.</summary>
    /// <param name="gatewayId">Key of the gateway.</param>
    /// <param name="nodeKey">Which switch.</param>
    [Authorize(Policies.Read)]
    public Task<GatewayState?> GetGatewayStateAsync(Guid gatewayId, string nodeKey, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.GatewayStates.AsNoTracking().FirstOrDefaultAsync(row => row.GatewayId == gatewayId && row.NodeKey == nodeKey, cancellationToken);

    /// <summary>Every gateway as every switch sees it now.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<GatewayStateFilterType>]
    [UseSorting<GatewayStateSortType>]
    public IQueryable<GatewayState> GetGatewayStates(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.GatewayStates.AsNoTracking().OrderedBy(sorting, row => row.GatewayId, row => row.NodeKey);
}
