using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class CallRollupQueries
{
    /// <summary>One hour of one customer, carrier and destination.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<CallRollup?> GetCallRollupAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.CallRollups.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Calls added up by the hour; filter by a span of hours. The reports add these up further.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<CallRollupFilterType>]
    [UseSorting<CallRollupSortType>]
    public IQueryable<CallRollup> GetCallRollups(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CallRollups.AsNoTracking().LatestFirst(sorting, row => row.Id);
}
