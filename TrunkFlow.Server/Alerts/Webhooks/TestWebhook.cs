using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Tells a webhook that this is a test, as it would tell of an alert: signed, and tried again.</summary>
/// <param name="Id">The webhook.</param>
public sealed record TestWebhookInput(Guid Id);

public sealed class TestWebhook(TrunkFlowDbContext db, TellAlert tell, TimeProvider time)
{
    public async Task<WebhookDelivery> RunAsync(TestWebhookInput input, CancellationToken cancellationToken)
    {
        var webhook = await db.FindOrRefuseAsync<Webhook>(input.Id, cancellationToken);
        var delivery = new WebhookDelivery(webhook.Id, null, time.GetUtcNow());
        db.WebhookDeliveries.Add(delivery);
        await db.SaveChangesAsync(cancellationToken);
        await tell.DeliveriesWaitAsync(cancellationToken);
        return delivery;
    }
}
