using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Makes another secret for a webhook; the former one signs nothing any more.</summary>
/// <param name="Id">The webhook.</param>
public sealed record RenewWebhookSecretInput(Guid Id);

public sealed class RenewWebhookSecret(TrunkFlowDbContext db, MasterKey masterKey)
{
    public async Task<WebhookSecret> RunAsync(RenewWebhookSecretInput input, CancellationToken cancellationToken)
    {
        var webhook = await db.FindOrRefuseAsync<Webhook>(input.Id, cancellationToken);
        var secret = webhook.Renew(masterKey);
        await db.SaveChangesAsync(cancellationToken);
        return new WebhookSecret(webhook, secret);
    }
}
