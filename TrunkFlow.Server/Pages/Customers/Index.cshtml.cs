using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

public sealed class IndexModel(TrunkFlowDbContext db, CustomerList list, IActiveCalls active, PanelDisplay display, IStringLocalizer<CustomersText> text) : PanelPage
{
    private ActiveChannels? channels;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    public ListPage<CustomerRow> List { get; private set; } = new([], null, null);

    public int Total { get; private set; }

    public int TotalActive { get; private set; }

    public FilterBar Filters => new([.. Chips()], [.. Choices()]);

    /// <summary>The customer's calls in progress now; null while no switch has told.</summary>
    public int? ChannelsInUse(string code) => (channels ??= ActiveChannels.Now(active))?.OfCustomer(code);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        List = await list.ReadAsync(Filter, ListCursor.Read(after, before), display.ThisMonth, cancellationToken);
        if (WantsFragment)
        {
            return Show("_Results");
        }

        var counts = await db.Customers.GroupBy(customer => customer.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(status => status.Key, status => status.Count, cancellationToken);
        (Total, TotalActive) = (counts.Values.Sum(), counts.GetValueOrDefault(CustomerStatus.Active));
        return Show();
    }

    private IEnumerable<Chip> Chips()
    {
        if (Filter.Type is { } type)
        {
            yield return new Chip(text["Column.Type"], text[$"Type.{type}"], Request.With(("type", null)));
        }

        if (Filter.Status is { } status)
        {
            yield return new Chip(text["Column.Status"], text[$"Condition.{status}"], Request.With(("status", null)));
        }

        if (Filter.Billing is { } billing)
        {
            yield return new Chip(text["Filter.Billing"], text[$"Billing.{billing}"], Request.With(("billing", null)));
        }

        if (Filter.LowBalance)
        {
            yield return new Chip(text["Column.Balance"], text["Filter.LowValue"], Request.With(("low", null)));
        }
    }

    private IEnumerable<FilterChoice> Choices()
    {
        foreach (var type in Filter.Type is null ? Enum.GetValues<CustomerType>() : [])
        {
            yield return new FilterChoice($"{text["Column.Type"]}: {text[$"Type.{type}"]}", Request.With(("type", type.ToString().ToLowerInvariant())));
        }

        foreach (var status in Filter.Status is null ? Enum.GetValues<CustomerStatus>() : [])
        {
            yield return new FilterChoice($"{text["Column.Status"]}: {text[$"Condition.{status}"]}", Request.With(("status", status.ToString().ToLowerInvariant())));
        }

        foreach (var billing in Filter.Billing is null ? Enum.GetValues<BillingMode>() : [])
        {
            yield return new FilterChoice($"{text["Filter.Billing"]}: {text[$"Billing.{billing}"]}", Request.With(("billing", billing.ToString().ToLowerInvariant())));
        }

        if (!Filter.LowBalance)
        {
            yield return new FilterChoice(text["Filter.Low"], Request.With(("low", "true")));
        }
    }
}
