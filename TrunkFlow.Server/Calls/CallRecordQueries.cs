using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class CallRecordQueries
{
    /// <summary>The calls in progress; null while no switch has told, which is not the same as none.</summary>
    [Authorize(Policies.Own)]
    public Task<IReadOnlyList<ActiveCall>?> GetActiveCallsAsync(WatchActiveCalls watch, CurrentActor actor, CancellationToken cancellationToken) =>
        watch.NowAsync(actor.Value.CustomerId, cancellationToken);

    /// <summary>One call record.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public async Task<CallRecord?> GetCallRecordAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        // The key begins with the moment the call began, so one partition is read.
        var (from, until) = (CallRecordId.StartOf(id), CallRecordId.StartOf(id).AddMilliseconds(1));
        return await db.CallRecords.AsNoTracking().FirstOrDefaultAsync(call => call.Id == id && call.StartedAt >= from && call.StartedAt < until, cancellationToken);
    }

    /// <summary>All call records; filter by a span of time, which decides how much is read. A partner gets one of each call of its own.</summary>
    /// <param name="providerId">Only those this provider carried. Not for partners.</param>
    /// <param name="gatewayId">Only those that went out or came in on this gateway. Not for partners.</param>
    /// <param name="routeId">Only those that took this route. Not for partners.</param>
    /// <param name="unratedReason">Only those without a price for this reason. Not for partners.</param>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<CallRecordFilterType>]
    [UseSorting<CallRecordSortType>]
    public IQueryable<CallRecord> GetCallRecords(
        Guid? providerId, Guid? gatewayId, Guid? routeId, string? unratedReason, TrunkFlowDbContext db, CurrentActor actor, ISortingContext sorting)
    {
        actor.Value.RequireNotPartner(providerId, gatewayId, routeId, unratedReason);
        var rows = db.CallRecords.AsNoTracking();
        rows = providerId is null ? rows : rows.Where(row => row.ProviderId == providerId);
        rows = gatewayId is null ? rows : rows.Where(row => row.GatewayId == gatewayId);
        rows = routeId is null ? rows : rows.Where(row => row.RouteId == routeId);
        rows = unratedReason is null ? rows : rows.Where(row => row.UnratedReason == unratedReason);
        return rows.OrderedBy(sorting, row => row.StartedAt, row => row.Id);
    }
}
