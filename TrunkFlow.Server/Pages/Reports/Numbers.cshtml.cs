using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>How many numbers there are now, what they cost a month and what they bring.</summary>
public sealed class NumbersModel(TrunkFlowDbContext db, ReadDids dids, ReportNames names, PanelDisplay display, IStringLocalizer<ReportsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "group")]
    public DidGroup Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    /// <summary>more where the first rows are too few.</summary>
    [BindProperty(SupportsGet = true, Name = "rows")]
    public string? Rows { get; set; }

    public IReadOnlyList<DidLine> Lines { get; private set; } = [];

    public IReadOnlyList<DidLine> Shown => [.. Lines.Take(ShownRows.Of(Rows))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await dids.RunAsync(Group, cancellationToken);
        var customers = await names.CustomersAsync(rows.Select(row => row.CustomerId), cancellationToken);
        var providers = await db.Providers.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        Lines = [.. rows.Select(row => new DidLine(NameOf(row, customers, providers), row))];
        return Download is { } format ? new TableDownload<DidLine>(format, text["Numbers"], text["Numbers"], display.Culture, Columns, Lines.ToAsyncEnumerable()) : Page();
    }

    private IReadOnlyList<TableColumn<DidLine>> Columns =>
    [
        new(text[$"Group.{Group}"], line => line.Name),
        new(text["Numbers.Allocated"], line => line.Row.Allocated),
        new(text["Numbers.Free"], line => line.Row.Free),
        new(text["Numbers.Quarantine"], line => line.Row.Quarantine),
        new(text["Numbers.PortedOut"], line => line.Row.PortedOut),
        new(text["Numbers.Cost"], line => line.Row.MonthlyCost),
        new(text["Numbers.IdleCost"], line => line.Row.IdleMonthlyCost),
        new(text["Numbers.Revenue"], line => line.Row.MonthlyRevenue),
        new(text["Profit"], line => line.Row.MonthlyProfit),
    ];

    private string NameOf(DidRow row, IReadOnlyDictionary<Guid, (string Code, string Name)> customers, Dictionary<Guid, string> providers) => Group switch
    {
        DidGroup.Type => text[$"Type.{row.Type}"],
        DidGroup.Customer when row.CustomerId is { } id => customers.TryGetValue(id, out var customer) ? customer.Name : text["Deleted"],
        DidGroup.Customer => text["Numbers.Nobody"],
        _ => row.ProviderId is { } id ? providers.GetValueOrDefault(id) ?? text["Deleted"] : text["Provider.None"],
    };
}
