using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Gateways;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class GatewayQueries
{
    /// <summary>One gateway.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<Gateway?> GetGatewayAsync(Guid id, GatewayById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All gateways.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<GatewayFilterType>]
    [UseSorting<GatewaySortType>]
    public IQueryable<Gateway> GetGateways(TrunkFlowDbContext db, ISortingContext sorting) => db.Gateways.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
