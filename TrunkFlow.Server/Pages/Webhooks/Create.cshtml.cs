using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Alerts.Webhooks;

namespace TrunkFlow.Server.Pages.Webhooks;

/// <summary>The form of a new webhook. Its secret is shown on the answer that made it and nowhere else.</summary>
public sealed class CreateModel(AddWebhook add) : PanelPage
{
    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    public WebhookSecret? Made { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Enabled = true;
        return ShowFormAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        Made = await add.RunAsync(Input.ToAdd(), cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }, cancellationToken);
}
