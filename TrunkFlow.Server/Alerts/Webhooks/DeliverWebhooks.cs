using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Delivers what waits; of a webhook that is switched off only tests, the rest waits until it is switched on. Each is tried by one server at a time; one whose answer was lost comes twice, with the same id.</summary>
public sealed class DeliverWebhooks(IDbContextFactory<TrunkFlowDbContext> contexts, MasterKey masterKey, HttpMessageHandler handler, TimeProvider time)
{
    private const int Together = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>How many were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        for (var tried = 0; ;)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var now = time.GetUtcNow();
            var due = await db.WebhookDeliveries
                .FromSql(
                    $"""
                    SELECT d.* FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
                    WHERE d.next_at <= {now} AND (w.enabled OR d.alert_id IS NULL)
                    ORDER BY d.next_at LIMIT {Together} FOR UPDATE OF d SKIP LOCKED
                    """)
                .ToListAsync(cancellationToken);
            if (due.Count == 0)
            {
                return tried;
            }

            var webhooks = await db.Webhooks.AsNoTracking().Where(webhook => due.Select(delivery => delivery.WebhookId).Contains(webhook.Id)).ToDictionaryAsync(webhook => webhook.Id, cancellationToken);
            var alerts = await db.Alerts.AsNoTracking().Where(alert => due.Select(delivery => delivery.AlertId).Contains(alert.Id)).ToDictionaryAsync(alert => alert.Id, cancellationToken);
            await Task.WhenAll(due.Select(delivery => DeliverAsync(delivery, webhooks[delivery.WebhookId], delivery.AlertId is { } id ? alerts[id] : null, cancellationToken)));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            tried += due.Count;
        }
    }

    private async Task DeliverAsync(WebhookDelivery delivery, Webhook webhook, Alert? alert, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
        try
        {
            var body = WebhookBody.Of(delivery, alert);
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add(WebhookBody.SignatureHeader, WebhookBody.Sign(body, webhook.OpenSecret(masterKey), time.GetUtcNow()));
            request.Headers.Add("User-Agent", "TrunkFlow");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)answer.StatusCode;
            if (answer.IsSuccessStatusCode)
            {
                delivery.Delivered(status, time.GetUtcNow());
            }
            else
            {
                delivery.Failed(status, $"HTTP {status}", time.GetUtcNow());
            }
        }
        catch (CryptographicException)
        {
            delivery.Failed(null, "its secret was sealed with another master key; make a new one", time.GetUtcNow());
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            delivery.Failed(null, fault is TaskCanceledException ? $"no answer within {Patience.TotalSeconds} s" : fault.Message, time.GetUtcNow());
        }
    }
}
