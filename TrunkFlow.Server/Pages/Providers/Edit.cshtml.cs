using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>The form of a provider; without an id, of a new one.</summary>
public sealed class EditModel(TrunkFlowDbContext db, AddProvider add, EditProvider edit, DeleteProvider delete, IStringLocalizer<ProvidersText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public ProviderForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Provider>(Id);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var provider = Id is { } id ? await edit.RunAsync(Input.ToEdit(id), cancellationToken) : await add.RunAsync(Input.ToAdd(), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Saved", provider.Name]);
    }, cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Id is { } id
        ? await SaveAsync(async () =>
        {
            var provider = await delete.RunAsync(new DeleteProviderInput(id), cancellationToken);
            return Changed(Url.Page("Index")!, text["Notice.Deleted", provider.Name]);
        }, cancellationToken)
        : NotThere<Provider>(Id);

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Providers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } provider ? new SavedForm(provider, ProviderForm.Of(provider)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as ProviderForm ?? Input;
        return Id is null || saved is not null;
    }
}
