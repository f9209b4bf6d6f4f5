using Microsoft.EntityFrameworkCore;

namespace TrunkFlow.Server.Data;

/// <summary>All rows that belong to each of several others: one statement. For lists that stay short; long ones are paged.</summary>
public abstract class RowsOfOwner<T>(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : GroupedDataLoader<Guid, T>(scheduler, options)
    where T : class
{
    /// <summary>The rows of the owners, in the order they are shown.</summary>
    protected abstract IQueryable<T> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners);

    protected abstract Guid OwnerOf(T row);

    protected override async Task<ILookup<Guid, T>> LoadGroupedBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await Rows(db, keys).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(OwnerOf);
    }
}
