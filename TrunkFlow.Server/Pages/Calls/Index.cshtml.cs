using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Calls;

public sealed class IndexModel(TrunkFlowDbContext db, CallList list, ReadCallTotals totals, CallColumns columns, PanelDisplay display, IStringLocalizer<CallsText> text) : PanelPage
{
    private string? _customer;
    private string? _route;
    private string? _conference;

    [BindProperty(SupportsGet = true, Name = "")]
    public CallFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    /// <summary>A file has every column there is, not only what is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "everything")]
    public bool Everything { get; set; }

    public ColumnChoice Columns { get; } = columns.Choice;

    public ListPage<CallRow> List { get; private set; } = new([], null, null);

    /// <summary>Null where it would take too long to add them up.</summary>
    public CallTotals? Totals { get; private set; }

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Gateways { get; private set; } = [];

    public IReadOnlyList<Chip> Chips => [.. AllChips()];

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        var selection = await list.SelectAsync(Filter, cancellationToken);
        if (Download is { } format)
        {
            return new TableDownload<CallRecord>(format, text["Title"], text["Title"], display.Culture, await columns.ReadAsync(Everything, cancellationToken), list.All(selection, columns.LearnAsync));
        }

        List = await list.ReadAsync(selection, ListCursor.Read(after, before), cancellationToken);
        Totals = ReadCallTotals.TakesTooLong(selection) ? null : await totals.RunAsync(selection, cancellationToken);
        Providers = await db.Providers.AsNoTracking().OrderBy(provider => provider.Name)
            .Select(provider => new SelectListItem(provider.Name, provider.Id.ToString())).ToListAsync(cancellationToken);
        Gateways = await db.Gateways.AsNoTracking().OrderBy(gateway => gateway.Name)
            .Select(gateway => new SelectListItem(gateway.Name, gateway.Id.ToString())).ToListAsync(cancellationToken);
        _customer = selection.CustomerId is { } id
            ? await db.Customers.Where(customer => customer.Id == id).Select(customer => customer.Name).FirstOrDefaultAsync(cancellationToken)
            : null;
        _route = Filter.Route is { } way
            ? await db.Routes.Where(route => route.Id == way).Select(route => route.Name).FirstOrDefaultAsync(cancellationToken)
            : null;
        _conference = Filter.Conference is { } room
            ? await db.Conferences.Where(conference => conference.Id == room).Select(conference => conference.Name).FirstOrDefaultAsync(cancellationToken)
            : null;
        return Show("_Results");
    }

    private IEnumerable<Chip> AllChips()
    {
        if (Filter.HasDays)
        {
            yield return new Chip(text["Filter.Days"], $"{Day(Filter.From)} – {Day(Filter.Until)}{(Filter.DaysZone is { } zone ? $" ({zone.Id})" : "")}", Request.With(("from", null), ("until", null), ("zone", null)));
        }

        if (Filter.Customer is { Length: > 0 } customer)
        {
            yield return new Chip(text["Column.Customer"], _customer ?? customer, Request.With(("customer", null)));
        }

        if (Filter.Provider is { } provider)
        {
            yield return new Chip(text["Filter.Provider"], NameIn(Providers, provider), Request.With(("provider", null)));
        }

        if (Filter.Gateway is { } gateway)
        {
            yield return new Chip(text["Column.Gateway"], NameIn(Gateways, gateway), Request.With(("gateway", null)));
        }

        if (Filter.Route is not null)
        {
            yield return new Chip(text["Filter.Route"], _route ?? PanelDisplay.Absent, Request.With(("route", null)));
        }

        if (Filter.DidDigits.Length > 0)
        {
            yield return new Chip(text["Filter.Did"], Filter.Did!, Request.With(("did", null)));
        }

        if (!string.IsNullOrWhiteSpace(Filter.Extension))
        {
            yield return new Chip(text["Filter.Extension"], Filter.Extension, Request.With(("extension", null)));
        }

        if (Filter.Conference is not null)
        {
            yield return new Chip(text["Filter.Conference"], _conference ?? PanelDisplay.Absent, Request.With(("conference", null)));
        }

        if (Filter.Direction is { } direction)
        {
            yield return new Chip(text["Filter.Direction"], text[$"Direction.{direction}"], Request.With(("direction", null)));
        }

        if (Filter.Outcome is { } outcome)
        {
            yield return new Chip(text["Column.Outcome"], text[$"Disposition.{outcome}"], Request.With(("outcome", null)));
        }

        if (Filter.Unrated)
        {
            yield return new Chip(text["Filter.Price"], text["Filter.Unrated"], Request.With(("unrated", null)));
        }

        if (Filter.Attempts)
        {
            yield return new Chip(text["Filter.Attempts"], text["Filter.AttemptsAll"], Request.With(("attempts", null)));
        }
    }

    private static string NameIn(IReadOnlyList<SelectListItem> items, Guid id) => items.FirstOrDefault(item => item.Value == id.ToString())?.Text ?? PanelDisplay.Absent;

    private string Day(DateOnly? day) => day is { } date ? display.Day(date) : PanelDisplay.Absent;
}
