using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class DidQueries
{
    /// <summary>One number.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<Did?> GetDidAsync(Guid id, DidById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The inventory of numbers; to a partner those it holds.</summary>
    /// <param name="providerId">Only numbers of this provider. Not for partners.</param>
    /// <param name="gatewayId">Only numbers that arrive on this gateway. Not for partners.</param>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<DidFilterType>]
    [UseSorting<DidSortType>]
    public IQueryable<Did> GetDids(Guid? providerId, Guid? gatewayId, TrunkFlowDbContext db, CurrentActor actor, ISortingContext sorting)
    {
        actor.Value.RequireNotPartner(providerId, gatewayId);
        var rows = db.Dids.AsNoTracking();
        rows = providerId is null ? rows : rows.Where(row => row.ProviderId == providerId);
        rows = gatewayId is null ? rows : rows.Where(row => row.GatewayId == gatewayId);
        return rows.OrderedBy(sorting, row => row.Id);
    }

    /// <summary>One allocation of a number.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<CustomerDid?> GetAllocationAsync(Guid id, AllocationById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>Allocations of numbers, present and past.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<CustomerDidFilterType>]
    [UseSorting<CustomerDidSortType>]
    public IQueryable<CustomerDid> GetAllocations(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CustomerDids.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
