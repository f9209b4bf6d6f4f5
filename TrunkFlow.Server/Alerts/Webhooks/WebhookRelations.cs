using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>What hangs together with Webhook.</summary>
[ExtendObjectType(typeof(Webhook))]
public sealed class WebhookRelations
{
    /// <summary>What it was told or is to be, the latest first.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<WebhookDelivery>> GetDeliveriesAsync([Parent] Webhook webhook, PagingArguments paging, DeliveriesOfWebhook loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(webhook.Id, paging), cancellationToken).ToConnectionAsync();
}

/// <summary>What hangs together with WebhookDelivery.</summary>
[ExtendObjectType(typeof(WebhookDelivery))]
public sealed class WebhookDeliveryRelations
{
    /// <summary>Who is told.</summary>
    [Authorize(Policies.Administer)]
    public async Task<Webhook> GetWebhookAsync([Parent(nameof(WebhookDelivery.WebhookId))] WebhookDelivery delivery, WebhookById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(delivery.WebhookId, cancellationToken))!;

    /// <summary>The alert it is about; null for a test.</summary>
    [Authorize(Policies.Administer)]
    public async Task<Alert?> GetAlertAsync([Parent(nameof(WebhookDelivery.AlertId))] WebhookDelivery delivery, AlertById loader, CancellationToken cancellationToken) =>
        delivery.AlertId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}

/// <summary>The way from an alert to who was told of it.</summary>
[ExtendObjectType(typeof(Alert))]
public sealed class DeliveriesOfAlertRelation
{
    /// <summary>Who was told of it or is to be, the latest first.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<WebhookDelivery>> GetDeliveriesAsync([Parent] Alert alert, PagingArguments paging, DeliveriesOfAlert loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(alert.Id, paging), cancellationToken).ToConnectionAsync();
}
