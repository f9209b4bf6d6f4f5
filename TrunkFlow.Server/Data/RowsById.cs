using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data.Partners;

namespace TrunkFlow.Server.Data;

/// <summary>Rows by their keys, however many fields of a request ask for them: one statement.</summary>
public abstract class RowsById<T>(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, T>(scheduler, options)
    where T : Entity
{
    private static readonly Func<TrunkFlowDbContext, Guid[], IAsyncEnumerable<T>> Find =
        EF.CompileAsyncQuery((TrunkFlowDbContext db, Guid[] keys) => db.Set<T>().AsNoTracking().Where(row => keys.Contains(row.Id)));

    protected override async Task<IReadOnlyDictionary<Guid, T>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<Guid, T>(keys.Count);
        var rows = db is PartnerDbContext ? db.Set<T>().AsNoTracking().Where(row => keys.Contains(row.Id)).AsAsyncEnumerable() : Find(db, [.. keys]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            found.Add(row.Id, row);
        }

        return found;
    }
}
