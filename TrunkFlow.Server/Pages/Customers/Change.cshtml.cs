using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>What a change of several customers would do to each, and the button that does it. Its address holds the choice, so that it is seen before it is done.</summary>
public sealed class ChangeModel(
    TrunkFlowDbContext db,
    CustomerList list,
    BlockCustomers block,
    UnblockCustomers unblock,
    AssignTariffPlan assign,
    DeleteCustomers delete,
    IStringLocalizer<CustomersText> text,
    IStringLocalizer<SharedText> shared) : ChosenPage(shared)
{
    [BindProperty(SupportsGet = true)]
    public CustomersForm Input { get; set; } = new();

    public IReadOnlyList<ChosenCustomer> Customers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    /// <summary>Those that would not be as they are.</summary>
    public IReadOnlyList<ChosenCustomer> Affected => [.. Customers.Where(customer => customer.Changes(Input))];

    /// <summary>Those that stand in the way first.</summary>
    public IEnumerable<ChosenCustomer> Shown => Customers.OrderBy(customer => !customer.IsInUse).Take(ChosenRows.MostShown);

    public int InUse => Customers.Count(customer => customer.IsInUse);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ConfirmAsync(async () =>
    {
        // Those that stay as they are keep their version and why they are blocked.
        var ids = (Input.Change == CustomersChange.Delete ? Customers : Affected).Select(customer => customer.Id).ToList();
        var done = Input switch
        {
            { Change: CustomersChange.Delete } => await delete.RunAsync(new DeleteCustomersInput(ids), cancellationToken),
            { Change: CustomersChange.Unblock } => await unblock.RunAsync(new UnblockCustomersInput(ids), cancellationToken),
            { Status: { } status } => await block.RunAsync(new BlockCustomersInput(ids, status, Input.Reason), cancellationToken),
            _ => await assign.RunAsync(new AssignTariffPlanInput(ids, Input.TariffPlanId ?? Guid.Empty), cancellationToken),
        };
        return Changed(BackUrl, text[$"Change.Done.{Input.Change}", done.Count]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var keys = await KeysAsync<CustomerFilter>((filter, most) => list.KeysAsync(filter, most, cancellationToken));
        var chosen = await db.Customers.AsNoTracking().Where(customer => keys.Contains(customer.Id)).OrderBy(customer => customer.Name).ThenBy(customer => customer.Id)
            .Select(customer => new ChosenCustomer(customer.Id, customer.Version, customer.Code, customer.Name, customer.Status, customer.TariffPlanId, customer.TariffPlan!.Name))
            .ToListAsync(cancellationToken);
        var used = Input.Change == CustomersChange.Delete ? await CustomersInUse.ReadAsync(db, keys, cancellationToken) : [];
        Customers = [.. chosen.Select(customer => customer with { IsInUse = used.Contains(customer.Id) }).Where(customer => !(Chosen.OnlyAble && customer.IsInUse))];
        Chosen.SealWith(Customers.Select(customer => (customer.Id, customer.Version)));
        Plans = [.. (await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name).ToListAsync(cancellationToken)).Select(plan => new SelectListItem(plan.Name, $"{plan.Id}"))];
    }
}
