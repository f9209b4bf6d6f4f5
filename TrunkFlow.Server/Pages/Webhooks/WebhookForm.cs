using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Webhooks;

/// <summary>The fields of a webhook.</summary>
public sealed class WebhookForm : ICheckedForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Url { get; set; }

    public AlertSeverity LeastSeverity { get; set; } = AlertSeverity.Warning;

    public bool Enabled { get; set; }

    public static WebhookForm Of(Webhook webhook) => new() { Version = webhook.Version, Name = webhook.Name, Url = webhook.Url, LeastSeverity = webhook.LeastSeverity, Enabled = webhook.Enabled };

    public AddWebhookInput ToAdd() => new(Name ?? "", Url ?? "", LeastSeverity, Enabled);

    public EditWebhookInput ToEdit(Guid id) => new(id, Version, Name ?? "", Url ?? "", LeastSeverity, Enabled);

    public ICheckedForm Example() => new WebhookForm { Name = "Example", Url = "https://example.org" };

    public void Check() => _ = new Webhook(new WebhookDetails(Name ?? "", Url ?? "", LeastSeverity, Enabled));
}
