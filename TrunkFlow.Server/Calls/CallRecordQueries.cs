using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class CallRecordQueries
{
    /// <summary>The calls in progress; null while no switch has told, which is not the same as none.</summary>
    [Authorize(Policies.Read)]
    public IReadOnlyList<ActiveCall>? GetActiveCalls(IActiveCalls calls) => calls.Known ? calls.Current : null;

    /// <summary>One call record.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public async Task<CallRecord?> GetCallRecordAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        // The key begins with the moment the call began, so one partition is read.
        var (from, until) = (CallRecordId.StartOf(id), CallRecordId.StartOf(id).AddMilliseconds(1));
        return await db.CallRecords.AsNoTracking().FirstOrDefaultAsync(call => call.Id == id && call.StartedAt >= from && call.StartedAt < until, cancellationToken);
    }

    /// <summary>All call records; filter by a span of time, which decides how much is read.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<CallRecordFilterType>]
    [UseSorting<CallRecordSortType>]
    public IQueryable<CallRecord> GetCallRecords(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CallRecords.AsNoTracking().OrderedBy(sorting, row => row.StartedAt, row => row.Id);
}
