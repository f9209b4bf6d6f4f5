using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Pages.Providers;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Carrier;

/// <summary>Who carries the calls, and what a minute costs where nothing else is said.</summary>
public sealed class ProviderModel(TrunkFlowDbContext db, AddProvider add, EditProvider edit, IStringLocalizer<GuidesText> text) : CarrierStep
{
    public ProviderForm Input { get; private set; } = new();

    /// <summary>Those that are there already; one gateway more may be connected to each.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public string Self => To("Provider");

    protected override int Position => 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Provider>(ProviderId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(
            Input,
            () => ProviderId is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
            provider =>
            {
                ProviderId = provider.Id;
                return Changed(To("Gateway"), text["Saved", provider.Name]);
            },
            cancellationToken)
        : NotThere<Provider>(ProviderId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Others = ProviderId is not null ? [] : await db.Providers.AsNoTracking().OrderBy(provider => provider.Name)
            .Select(provider => new SelectListItem(provider.Name, provider.Id.ToString())).ToListAsync(cancellationToken);

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Providers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == ProviderId, cancellationToken) is { } provider ? new SavedForm(provider, ProviderForm.Of(provider)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = ProviderId is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as ProviderForm ?? Input;
        return ProviderId is null || saved is not null;
    }
}
