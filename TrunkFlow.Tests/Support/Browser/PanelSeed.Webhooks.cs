using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;

namespace TrunkFlow.Tests.Support.Browser;

public sealed partial class PanelSeed
{
    /// <summary>An address that is switched off, so that nothing is sent there, with one delivery that waits for a day and one that was given up.</summary>
    public Guid Webhook { get; private set; }

    private async Task AddWebhookAsync(TestDatabase database)
    {
        var now = database.Clock.Now;
        var webhook = new Webhook(new WebhookDetails("Plantão", "https://plantao.example/trunkflow", AlertSeverity.Warning, false));
        await database.SaveAsync(webhook);
        var (waiting, lost) = (new WebhookDelivery(webhook.Id, null, now), new WebhookDelivery(webhook.Id, null, now.AddDays(-2)));
        waiting.Failed(503, "HTTP 503", now.AddDays(1));
        for (var tries = 0; lost.NextAt is not null; tries++)
        {
            lost.Failed(null, "no answer within 10 s", now.AddDays(-1));
        }

        await database.SaveAsync(waiting, lost);
        Webhook = webhook.Id;
    }
}
