using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

public sealed class CallsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<CallRecord>(databases, scheduler, options)
{
    protected override Expression<Func<CallRecord, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<CallRecord> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CallRecords.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id);
}

public sealed class CallsOfGateway(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<CallRecord>(databases, scheduler, options)
{
    protected override Expression<Func<CallRecord, Guid>> Owner => row => row.GatewayId!.Value;

    protected override IQueryable<CallRecord> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CallRecords.Where(row => row.GatewayId != null && owners.Contains(row.GatewayId.Value)).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id);
}

public sealed class CallsOfProvider(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<CallRecord>(databases, scheduler, options)
{
    protected override Expression<Func<CallRecord, Guid>> Owner => row => row.ProviderId!.Value;

    protected override IQueryable<CallRecord> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CallRecords.Where(row => row.ProviderId != null && owners.Contains(row.ProviderId.Value)).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id);
}

/// <summary>Calls by key.</summary>
public sealed class CallRecordById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, CallRecord>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, CallRecord>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // The keys begin with the moments the calls began, so only their months are read.
        var (from, until) = (keys.Min(CallRecordId.StartOf), keys.Max(CallRecordId.StartOf).AddMilliseconds(1));
        return await db.CallRecords.AsNoTracking().Where(call => keys.Contains(call.Id) && call.StartedAt >= from && call.StartedAt < until)
            .ToDictionaryAsync(call => call.Id, cancellationToken);
    }
}
