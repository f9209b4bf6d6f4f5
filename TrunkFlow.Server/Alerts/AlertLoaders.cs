using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

public sealed class AlertsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Alert>(databases, scheduler, options)
{
    protected override Expression<Func<Alert, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<Alert> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Alerts.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id);
}
