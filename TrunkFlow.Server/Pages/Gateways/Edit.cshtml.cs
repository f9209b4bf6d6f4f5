using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>The form of a gateway; without an id, of a new one.</summary>
public sealed class EditModel(TrunkFlowDbContext db, AddGateway add, EditGateway edit, DeleteGateway delete, IStringLocalizer<GatewaysText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public GatewayForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Enabled = true;
        return await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Gateway>(Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveOrPreviewAsync(
        () => Id is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
        gateway => Changed(Url.Page("Details", new { gateway.Id })!, text["Notice.Saved", gateway.Name]),
        cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Id is { } id
        ? await SaveOrPreviewAsync(
            () => delete.RunAsync(new DeleteGatewayInput(id), cancellationToken), gateway => Changed(Url.Page("Index")!, text["Notice.Deleted", gateway.Name]), cancellationToken)
        : NotThere<Gateway>(Id);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Providers = await db.Providers.AsNoTracking().OrderBy(provider => provider.Name)
            .Select(provider => new SelectListItem(provider.Name, provider.Id.ToString())).ToListAsync(cancellationToken);

    protected override bool StartAnew()
    {
        Id = null;
        Input.HasPassword = Input.ForgetPassword = false;
        Forget(nameof(Input.HasPassword));
        Forget(nameof(Input.ForgetPassword));
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Gateways.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } gateway ? new SavedForm(gateway, GatewayForm.Of(gateway)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as GatewayForm ?? Input;
        return Id is null || saved is not null;
    }
}
