using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

public sealed class CdrSourceById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, CdrSource>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, CdrSource>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.CdrSources.AsNoTracking().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }
}

public sealed class NodeByKey(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<string, PbxNode>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<string, PbxNode>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PbxNodes.AsNoTracking().Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancellationToken);
    }
}

public sealed class QuarantineOfSource(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<QuarantinedRow>(databases, scheduler, options)
{
    protected override Expression<Func<QuarantinedRow, Guid>> Owner => row => row.CdrSourceId;

    protected override IQueryable<QuarantinedRow> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.QuarantinedRows.Where(row => owners.Contains(row.CdrSourceId)).OrderByDescending(row => row.Id);
}
