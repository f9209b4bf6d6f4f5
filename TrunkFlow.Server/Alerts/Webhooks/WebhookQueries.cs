using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class WebhookQueries
{
    /// <summary>One webhook.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Administer)]
    public Task<Webhook?> GetWebhookAsync(Guid id, WebhookById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>Every address that is told of alerts.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<WebhookFilterType>]
    [UseSorting<WebhookSortType>]
    public IQueryable<Webhook> GetWebhooks(TrunkFlowDbContext db, ISortingContext sorting) => db.Webhooks.AsNoTracking().OrderedBy(sorting, row => row.Name, row => row.Id);

    /// <summary>One delivery.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Administer)]
    public Task<WebhookDelivery?> GetWebhookDeliveryAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.WebhookDeliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>What webhooks were told or are to be, the latest first.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<WebhookDeliveryFilterType>]
    [UseSorting<WebhookDeliverySortType>]
    public IQueryable<WebhookDelivery> GetWebhookDeliveries(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.WebhookDeliveries.AsNoTracking().LatestFirst(sorting, row => row.Id);
}
