using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Webhooks;

/// <summary>A webhook: what it is told, what became of it, and a test.</summary>
public sealed class EditModel(TrunkFlowDbContext db, EditWebhook edit, RenewWebhookSecret renew, DeleteWebhook delete, TestWebhook test, IStringLocalizer<WebhooksText> text) : PanelPage
{
    private const int Latest = 30;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>"renew" or "delete": the question before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    public Webhook Webhook { get; private set; } = null!;

    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    public WebhookSecret? Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotThere<Webhook>(Id);
        }

        Input = WebhookForm.Of(Webhook);
        return await ShowFormAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var webhook = await edit.RunAsync(Input.ToEdit(Id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Saved", webhook.Name]);
    }, cancellationToken);

    public Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await test.RunAsync(new TestWebhookInput(Id), cancellationToken);
        return Changed(Url.Page("Edit", new { Id })!, text["Notice.Tested"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        Made = await renew.RunAsync(new RenewWebhookSecretInput(Id), cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }, cancellationToken);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var webhook = await delete.RunAsync(new DeleteWebhookInput(Id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Deleted", webhook.Name]);
    }, cancellationToken);

    // What was typed goes to the page of new webhooks.
    protected override bool StartAnew() => true;

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Deliveries = await db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.WebhookId == Id).OrderByDescending(delivery => delivery.Id).Take(Latest).ToListAsync(cancellationToken);

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? new SavedForm(Webhook, WebhookForm.Of(Webhook)) : null;

    private async Task<IActionResult> DoAsync(Func<Task<IActionResult>> what, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? await SaveAsync(what, cancellationToken) : await GoneAsync<Webhook>(Id, cancellationToken);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Webhook = (await db.Webhooks.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken))!;
        return Webhook is not null;
    }
}
