using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>A new address that is told of alerts.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Url">http or https. Addresses of this server itself and of its link are refused when it is called.</param>
/// <param name="LeastSeverity">Alerts less urgent than this are not told.</param>
/// <param name="Enabled">Whether it is told at all.</param>
public sealed record AddWebhookInput(
    string Name, string Url, [property: DefaultValue(AlertSeverity.Warning)] AlertSeverity LeastSeverity = AlertSeverity.Warning, [property: DefaultValue(true)] bool Enabled = true);

/// <summary>A webhook with its secret, shown this once.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">64 hexadecimal digits; their 32 bytes are the key of every delivery's HMAC-SHA256.</param>
public sealed record WebhookSecret(Webhook Webhook, string Secret);

public sealed class AddWebhook(TrunkFlowDbContext db, MasterKey masterKey)
{
    public async Task<WebhookSecret> RunAsync(AddWebhookInput input, CancellationToken cancellationToken)
    {
        var webhook = new Webhook(new WebhookDetails(input.Name, input.Url, input.LeastSeverity, input.Enabled));
        var secret = webhook.Renew(masterKey);
        db.Webhooks.Add(webhook);
        await db.SaveChangesAsync(cancellationToken);
        return new WebhookSecret(webhook, secret);
    }
}
