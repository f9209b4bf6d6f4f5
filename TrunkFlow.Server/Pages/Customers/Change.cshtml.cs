using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>What a change of several customers would do to each, and the button that does it. Its address holds the choice, so that it is seen before it is done.</summary>
public sealed class ChangeModel(
    TrunkFlowDbContext db, BlockCustomers block, UnblockCustomers unblock, AssignTariffPlan assign, DeleteCustomers delete, IStringLocalizer<CustomersText> text) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public CustomersForm Input { get; set; } = new();

    /// <summary>How the list was narrowed and ordered that they were chosen from.</summary>
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? List { get; set; }

    public IReadOnlyList<ChosenCustomer> Customers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    /// <summary>Those that would not be as they are.</summary>
    public IReadOnlyList<ChosenCustomer> Affected => [.. Customers.Where(customer => customer.Changes(Input))];

    public string BackUrl => Url.Page("Index") + (List is ['?', ..] ? List : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Show();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var done = Input switch
        {
            { Change: CustomersChange.Delete } => await delete.RunAsync(new DeleteCustomersInput(Ids), cancellationToken),
            { Change: CustomersChange.Unblock } => await unblock.RunAsync(new UnblockCustomersInput(Ids), cancellationToken),
            { Status: { } status } => await block.RunAsync(new BlockCustomersInput(Ids, status, Input.Reason), cancellationToken),
            _ => await assign.RunAsync(new AssignTariffPlanInput(Ids, Input.TariffPlanId ?? Guid.Empty), cancellationToken),
        };
        return Changed(BackUrl, text[$"Change.Done.{Input.Change}", done.Count]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var chosen = await db.Customers.AsNoTracking().Where(customer => Ids.Contains(customer.Id)).OrderBy(customer => customer.Name).ThenBy(customer => customer.Id)
            .Select(customer => new ChosenCustomer(customer.Id, customer.Code, customer.Name, customer.Status, customer.TariffPlanId, customer.TariffPlan!.Name))
            .ToListAsync(cancellationToken);
        var used = Input.Change == CustomersChange.Delete ? await CustomersInUse.ReadAsync(db, Ids, cancellationToken) : [];
        Customers = [.. chosen.Select(customer => customer with { IsInUse = used.Contains(customer.Id) })];
        Plans = [.. (await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name).ToListAsync(cancellationToken)).Select(plan => new SelectListItem(plan.Name, $"{plan.Id}"))];
    }
}
