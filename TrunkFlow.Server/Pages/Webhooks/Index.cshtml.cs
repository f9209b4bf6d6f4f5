using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Webhooks;

/// <summary>Every address that is told of alerts, with how its last delivery went.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    public IReadOnlyList<WebhookRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await db.Webhooks.AsNoTracking().OrderBy(webhook => webhook.Name).ThenBy(webhook => webhook.Id)
            .Select(webhook => new WebhookRow(webhook, db.WebhookDeliveries.Where(delivery => delivery.WebhookId == webhook.Id && delivery.Attempts > 0).OrderByDescending(delivery => delivery.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return Show();
    }

    /// <summary>A webhook and the last delivery that was tried.</summary>
    public sealed record WebhookRow(Webhook Webhook, WebhookDelivery? Last);
}
