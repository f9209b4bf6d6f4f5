using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class QuarantineQueries
{
    /// <summary>One line of a call record file that could not be read.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<QuarantinedRow?> GetQuarantinedRowAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.QuarantinedRows.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Lines of call record files that could not be read, the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<QuarantinedRowFilterType>]
    [UseSorting<QuarantinedRowSortType>]
    public IQueryable<QuarantinedRow> GetQuarantinedRows(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.QuarantinedRows.AsNoTracking().LatestFirst(sorting, row => row.Id);
}
