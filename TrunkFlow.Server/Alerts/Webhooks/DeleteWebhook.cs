using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Removes a webhook with what it was told.</summary>
/// <param name="Id">The webhook.</param>
public sealed record DeleteWebhookInput(Guid Id);

public sealed class DeleteWebhook(TrunkFlowDbContext db)
{
    public async Task<Webhook> RunAsync(DeleteWebhookInput input, CancellationToken cancellationToken)
    {
        var webhook = await db.FindOrRefuseAsync<Webhook>(input.Id, cancellationToken);
        db.Webhooks.Remove(webhook);
        await db.SaveChangesAsync(cancellationToken);
        return webhook;
    }
}
