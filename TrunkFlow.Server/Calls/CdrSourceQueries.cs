using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class CdrSourceQueries
{
    /// <summary>One file of call records.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<CdrSource?> GetCdrSourceAsync(Guid id, CdrSourceById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The files call records are read from, rotated ones included.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<CdrSourceFilterType>]
    [UseSorting<CdrSourceSortType>]
    public IQueryable<CdrSource> GetCdrSources(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CdrSources.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
