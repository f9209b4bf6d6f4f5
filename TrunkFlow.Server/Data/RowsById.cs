using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data;

/// <summary>Rows by their keys, however many fields of a request ask for them: one statement.</summary>
public abstract class RowsById<T>(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, T>(scheduler, options)
    where T : Entity
{
    protected override async Task<IReadOnlyDictionary<Guid, T>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<T>().AsNoTracking().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }
}
