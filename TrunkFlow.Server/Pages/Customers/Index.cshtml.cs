using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The customers, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(
    TrunkFlowDbContext db, CustomerList list, CustomerColumns columns, EditCustomer edit, BlockCustomer block, UnblockCustomer unblock, IActiveCalls active, PanelDisplay display, IStringLocalizer<CustomersText> text) : PagedRowsPage<CustomerRow>(columns, display, text)
{
    private ActiveChannels? channels;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    protected override int Size => 25;

    public override IReadOnlyCollection<string> Editable => [nameof(StatusForm.Status), nameof(CustomerForm.TariffPlanId), nameof(CustomerForm.MaxChannels), nameof(CustomerForm.CreditLimit)];

    /// <summary>The tariff plans, while a customer's is chosen.</summary>
    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public int Total { get; private set; }

    public int TotalActive { get; private set; }

    public FilterBar Filters => new CustomerFilterBar(Filter, Request, Text).Read();

    /// <summary>The customer's calls in progress now; null while no switch has told.</summary>
    public int? ChannelsInUse(string code) => (channels ??= ActiveChannels.Now(active))?.OfCustomer(code);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Field == nameof(StatusForm.Status)
        ? SaveFieldAsync(db.Customers, StatusForm.Of, (id, form) => SetStatusAsync(id, form, cancellationToken), cancellationToken)
        : SaveFieldAsync(db.Customers, CustomerForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id) with { Trunks = null }, cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        Plans = Edited is not null && Field == nameof(CustomerForm.TariffPlanId)
            ? await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name).Select(plan => new SelectListItem(plan.Name, plan.Id.ToString())).ToListAsync(cancellationToken)
            : [];
        if (!WantsFragment)
        {
            var counts = await db.Customers.GroupBy(customer => customer.Status).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(status => status.Key, status => status.Count, cancellationToken);
            (Total, TotalActive) = (counts.Values.Sum(), counts.GetValueOrDefault(CustomerStatus.Active));
        }
    }

    protected override Task<ListPage<CustomerRow>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken) => list.ReadAsync(Filter, at, size, Display.ThisMonth, cancellationToken);

    protected override Guid KeyOf(CustomerRow row) => row.Id;

    private Task<Customer> SetStatusAsync(Guid id, StatusForm form, CancellationToken cancellationToken) => form.Status == CustomerStatus.Active
        ? unblock.RunAsync(new UnblockCustomerInput(id, form.Version), cancellationToken)
        : block.RunAsync(new BlockCustomerInput(id, form.Status, form.Reason, form.Version), cancellationToken);

    public sealed class StatusForm
    {
        public int Version { get; set; }

        public CustomerStatus Status { get; set; }

        /// <summary>One blocked otherwise than before is so for the reason it was.</summary>
        public string? Reason { get; private init; }

        public static StatusForm Of(Customer customer) => new() { Status = customer.Status, Reason = customer.BlockedReason };
    }
}
