using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Everything that can be said of a webhook, as it is to be.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Url">http or https.</param>
/// <param name="LeastSeverity">Alerts less urgent than this are not told.</param>
/// <param name="Enabled">Whether it is told at all.</param>
public sealed record EditWebhookInput(Guid Id, int Version, string Name, string Url, AlertSeverity LeastSeverity, bool Enabled);

public sealed class EditWebhook(TrunkFlowDbContext db)
{
    public async Task<Webhook> RunAsync(EditWebhookInput input, CancellationToken cancellationToken)
    {
        var webhook = await db.FindOrRefuseAsync<Webhook>(input.Id, input.Version, cancellationToken);
        webhook.Edit(new WebhookDetails(input.Name, input.Url, input.LeastSeverity, input.Enabled));
        await db.SaveChangesAsync(cancellationToken);
        return webhook;
    }
}
