using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Pages.Tariffs;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>The form of what a provider charges for one prefix; without an id, of a new one of the provider in the address.</summary>
public sealed class EditRateModel(
    TrunkFlowDbContext db, AddProviderRate add, EditProviderRate edit, DeleteProviderRate delete, PanelDisplay display, IStringLocalizer<ProvidersText> text) : PanelPage
{
    private ProviderRate? rate;

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "provider")]
    public Guid? ProviderId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public PriceForm Input { get; set; } = new();

    public Provider Provider { get; private set; } = null!;

    // An id that is null in the values of an address with other ones makes no address at all.
    public string Self => Url.Page("EditRate", Id is null ? (object)new { provider = ProviderId } : new { Id, provider = ProviderId })!;

    public string BackUrl => Url.Page("Rates", new { id = ProviderId })!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotThere();
        }

        Input = rate is null
            ? new PriceForm { ValidFrom = DateOnly.FromDateTime(display.Now.Date), InitialBlock = Provider.InitialBlock, Increment = Provider.Increment }
            : PriceForm.Of(rate, display);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken)
        ? await SaveAsync(async () =>
        {
            var saved = rate is { } kept
                ? await edit.RunAsync(Input.ToEdit(kept, display), cancellationToken)
                : await add.RunAsync(Input.ToAdd(Provider.Id, display), cancellationToken);
            var said = text["Notice.RateSaved", saved.Prefix].Value;
            return Changed(BackUrl, Input.HasOddBlocks ? $"{said} {text["Rate.OddBlocks"]}" : said);
        }, cancellationToken)
        : await GoneAsync<ProviderRate>(Id, cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && rate is { } kept
        ? await SaveAsync(async () =>
        {
            Input = PriceForm.Of(kept, display);
            await delete.RunAsync(new DeleteProviderRateInput(kept.Id), cancellationToken);
            return Changed(BackUrl, text["Notice.RateDeleted", kept.Prefix]);
        }, cancellationToken)
        : NotThere();

    protected override bool StartAnew()
    {
        Id = null;
        return Provider is not null;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && rate is { } kept ? new SavedForm(kept, PriceForm.Of(kept, display)) : null;

    private IActionResult NotThere() => Id is not null ? NotThere<ProviderRate>(Id) : NotThere<Provider>(ProviderId);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        rate = Id is null ? null : await db.ProviderRates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken);
        ProviderId = rate?.ProviderId ?? ProviderId;
        Provider = (await db.Providers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == ProviderId, cancellationToken))!;
        return Provider is not null && (Id is null || rate is not null);
    }
}
