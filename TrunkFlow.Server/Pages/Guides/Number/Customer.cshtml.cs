using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Customers;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>Whose number and telephone it will be: somebody's who is there, or a new customer's.</summary>
public sealed class CustomerModel(TrunkFlowDbContext db, AddCustomer add, EditCustomer edit, PanelZone zone, IStringLocalizer<GuidesText> text) : NumberStep
{
    private const string KnownField = "known";

    public CustomerForm Input { get; private set; } = new();

    /// <summary>Somebody who is there, by their code.</summary>
    [BindProperty(SupportsGet = true, Name = KnownField, BinderType = typeof(CustomerCodeBinder))]
    public Guid? Known { get; set; }

    /// <summary>As it was typed.</summary>
    public string? KnownCode => ModelState[KnownField]?.AttemptedValue;

    /// <summary>Why nobody of that code gets a telephone.</summary>
    public string? KnownFault => ModelState[KnownField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public string Self => To("Customer");

    protected override int Position => 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Known is { } known)
        {
            if (await db.Customers.AnyAsync(row => row.Id == known && row.Type == CustomerType.Extension, cancellationToken))
            {
                CustomerId = known;
                return Redirect(To("Extension"));
            }

            ModelState.AddModelError(KnownField, text["Customer.Trunk"]);
        }

        return await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Customer>(CustomerId);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(
            Input,
            () => CustomerId is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
            customer =>
            {
                CustomerId = customer.Id;
                return Changed(To("Extension"), text["Saved", customer.Name]);
            },
            cancellationToken)
        : NotThere<Customer>(CustomerId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Plans = await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name).Select(plan => new SelectListItem(plan.Name, plan.Id.ToString())).ToListAsync(cancellationToken);

    protected override Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) => CustomerStep.ReadAsync(db, CustomerId, CustomerType.Extension, cancellationToken);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = CustomerId is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as CustomerForm ?? CustomerStep.New(CustomerType.Extension, zone.Current.Id);
        return CustomerId is null || saved is not null;
    }
}
