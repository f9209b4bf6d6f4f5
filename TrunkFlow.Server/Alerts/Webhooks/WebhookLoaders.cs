using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts.Webhooks;

public sealed class WebhookById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Webhook>(databases, scheduler, options);

public sealed class DeliveriesOfWebhook(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<WebhookDelivery>(databases, scheduler, options)
{
    protected override Expression<Func<WebhookDelivery, Guid>> Owner => row => row.WebhookId;

    protected override IQueryable<WebhookDelivery> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.WebhookDeliveries.Where(row => owners.Contains(row.WebhookId)).OrderByDescending(row => row.Id);
}

public sealed class DeliveriesOfAlert(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<WebhookDelivery>(databases, scheduler, options)
{
    protected override Expression<Func<WebhookDelivery, Guid>> Owner => row => row.AlertId!.Value;

    protected override IQueryable<WebhookDelivery> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.WebhookDeliveries.Where(row => row.AlertId != null && owners.Contains(row.AlertId.Value)).OrderByDescending(row => row.Id);
}
