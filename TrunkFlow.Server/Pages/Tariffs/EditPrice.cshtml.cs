using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>The form of a price; without an id, of a new one of the plan or customer in the address.</summary>
public sealed class EditPriceModel(
    TrunkFlowDbContext db, AddTariff add, EditTariff edit, DeleteTariff delete, PanelDisplay display, IStringLocalizer<TariffsText> text) : PanelPage
{
    private Tariff? tariff;

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Plan { get; set; }

    /// <summary>Whose own price it is, where it is no plan's.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public PriceForm Input { get; set; } = new();

    /// <summary>What whoever types it should know; it may all be meant.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. Input.Loses ? [text["Price.Loses"].Value] : Array.Empty<string>(),
        .. Input.HasOddBlocks ? [text["Price.OddBlocks"].Value] : Array.Empty<string>(),
    ];

    // An id that is null in the values of an address with other ones makes no address at all.
    public string Self => Url.Page("EditPrice", Id is null ? (object)new { Plan, Customer } : new { Id, Plan, Customer })!;

    public string BackUrl => Plan is { } plan ? Url.Page("Prices", new { id = plan })!
        : Customer is { } customer ? Url.Page("/Customers/Prices", new { id = customer })!
        : Url.Page("Index")!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotThere();
        }

        Input = tariff is null ? new PriceForm { ValidFrom = DateOnly.FromDateTime(display.Now.Date) } : PriceForm.Of(tariff, display);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken)
        ? await SaveAsync(async () =>
        {
            var saved = tariff is { } kept
                ? await edit.RunAsync(Input.ToEdit(kept, display), cancellationToken)
                : await add.RunAsync(Input.ToAdd(Plan, Customer, display), cancellationToken);
            return Changed(BackUrl, string.Join(' ', Warnings.Prepend(text["Notice.PriceSaved", saved.Prefix])));
        }, cancellationToken)
        : await GoneAsync<Tariff>(Id, cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && tariff is { } kept
        ? await SaveAsync(async () =>
        {
            Input = PriceForm.Of(kept, display);
            await delete.RunAsync(new DeleteTariffInput(kept.Id), cancellationToken);
            return Changed(BackUrl, text["Notice.PriceDeleted", kept.Prefix]);
        }, cancellationToken)
        : NotThere();

    protected override bool StartAnew()
    {
        Id = null;
        return Plan is not null || Customer is not null;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && tariff is { } kept ? new SavedForm(kept, PriceForm.Of(kept, display)) : null;

    private IActionResult NotThere() => Id is not null ? NotThere<Tariff>(Id) : Plan is not null ? NotThere<TariffPlan>(Plan) : NotThere<Customer>(Customer);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        tariff = Id is null ? null : await db.Tariffs.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken);
        if (tariff is not null)
        {
            (Plan, Customer) = (tariff.TariffPlanId, tariff.CustomerId);
            return true;
        }

        return Id is null && (Plan, Customer) switch
        {
            ({ } plan, null) => await db.TariffPlans.AnyAsync(row => row.Id == plan, cancellationToken),
            (null, { } customer) => await db.Customers.AnyAsync(row => row.Id == customer, cancellationToken),
            _ => false,
        };
    }
}
