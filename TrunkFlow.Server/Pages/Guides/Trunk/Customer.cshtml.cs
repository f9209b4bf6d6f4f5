using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Customers;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Guides.Trunk;

/// <summary>Who buys the trunk, and how the switch knows it: by its address, or by user and password.</summary>
public sealed class CustomerModel(TrunkFlowDbContext db, AddCustomer add, EditCustomer edit, PanelZone zone, IStringLocalizer<GuidesText> text) : TrunkStep
{
    public CustomerForm Input { get; private set; } = new();

    public string PlanName { get; private set; } = "";

    public string Self => To("Customer");

    protected override int Position => 2;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Show() : NotThere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(
            Input,
            () => CustomerId is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
            customer =>
            {
                CustomerId = customer.Id;
                return Changed(To("Ready"), text["Saved", customer.Name]);
            },
            cancellationToken)
        : NotThere();

    protected override Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) => CustomerStep.ReadAsync(db, CustomerId, CustomerType.Trunk, cancellationToken);

    private IActionResult NotThere() => CustomerId is null ? NotThere<TariffPlan>(PlanId) : NotThere<Customer>(CustomerId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = CustomerId is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as CustomerForm ?? CustomerStep.New(CustomerType.Trunk, zone.Current.Id);
        Input.TariffPlanId = PlanId ?? Input.TariffPlanId;
        if (Input.Trunks.Count == 0)
        {
            Input.Trunks.Add(new TrunkForm());
        }

        PlanName = await db.TariffPlans.Where(plan => plan.Id == Input.TariffPlanId).Select(plan => plan.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        return PlanName.Length > 0 && (CustomerId is null || saved is not null);
    }
}
