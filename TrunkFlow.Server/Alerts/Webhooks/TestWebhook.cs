using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Tells a webhook that this is a test, as it would tell of an alert: signed, and tried again.</summary>
/// <param name="Id">The webhook.</param>
public sealed record TestWebhookInput(Guid Id);

public sealed class TestWebhook(TrunkFlowDbContext db, ITopicEventSender topics, TimeProvider time, ILogger<TestWebhook> logger)
{
    public async Task<WebhookDelivery> RunAsync(TestWebhookInput input, CancellationToken cancellationToken)
    {
        var webhook = await db.FindOrRefuseAsync<Webhook>(input.Id, cancellationToken);
        var delivery = new WebhookDelivery(webhook.Id, null, time.GetUtcNow());
        db.WebhookDeliveries.Add(delivery);
        await db.SaveChangesAsync(cancellationToken);
        await topics.TellAsync(DeliverWebhooks.Topic, new DeliveriesWait(), logger, cancellationToken);
        return delivery;
    }
}
