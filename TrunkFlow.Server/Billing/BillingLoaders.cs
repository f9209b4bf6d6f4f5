using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Billing;

public sealed class BalanceOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, CustomerBalance>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, CustomerBalance>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.CustomerBalances.AsNoTracking().Where(row => keys.Contains(row.CustomerId)).ToDictionaryAsync(row => row.CustomerId, cancellationToken);
    }
}

public sealed class LedgerOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<LedgerEntry>(databases, scheduler, options)
{
    protected override Expression<Func<LedgerEntry, Guid>> Owner => row => row.CustomerId;

    protected override IQueryable<LedgerEntry> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.LedgerEntries.Where(row => owners.Contains(row.CustomerId)).OrderByDescending(row => row.Seq).ThenByDescending(row => row.Id);
}

public sealed class LedgerEntryById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, LedgerEntry>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, LedgerEntry>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LedgerEntries.AsNoTracking().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }
}

/// <summary>What calls hold of customers' money: the calls are described once, however many customers are asked about.</summary>
public sealed class ReservedOfCustomer(IActiveCalls calls, TimeProvider time, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, decimal?>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<Guid, decimal?>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var (nodes, now) = (calls.Nodes, time.GetUtcNow());
        var known = nodes.Any(node => node.Known);
        return Task.FromResult<IReadOnlyDictionary<Guid, decimal?>>(keys.ToDictionary(id => id, id => known ? HeldMoney.Of(id, nodes, now) : (decimal?)null));
    }
}
