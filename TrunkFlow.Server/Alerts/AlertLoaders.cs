using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

public sealed class AlertById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, Alert>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, Alert>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Alerts.AsNoTracking().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }
}

public sealed class AlertsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Alert>(databases, scheduler, options)
{
    protected override Expression<Func<Alert, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<Alert> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Alerts.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id);
}
