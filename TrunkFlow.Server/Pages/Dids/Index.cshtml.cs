using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>The numbers, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(
    TrunkFlowDbContext db, DidList list, DidColumns columns, EditDid edit, PanelDisplay display, IStringLocalizer<DidsText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DidFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(DidForm.MonthlySell), nameof(DidForm.MonthlyBuy), nameof(DidForm.MaxChannels)];

    public override bool Shows(Guid row) => List.Rows.Any(shown => shown.Id == row);

    public ListPage<DidRow> List { get; private set; } = new([], null, null);

    public IReadOnlyDictionary<DidStatus, int> Counts { get; private set; } = new Dictionary<DidStatus, int>();

    public FilterBar Filters => new(
        Filter.Status is { } status ? [new Chip(text["Column.Status"], text[$"Status.{status}"], Request.With(("status", null)))] : [],
        Filter.Status is null ? [.. Enum.GetValues<DidStatus>().Select(value => new FilterChoice(text[$"Status.{value}"], Request.With(("status", value.ToString().ToLowerInvariant()))))] : []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<DidRow>(format, text["Title"], text["Title"], display.Culture, columns.InFile, list.All(Filter, cancellationToken));
        }

        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Dids, DidForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        List = await list.ReadAsync(Filter, ListCursor.Read(After, Before), DidList.Size, cancellationToken);
        if (!WantsFragment)
        {
            Counts = await db.Dids.GroupBy(did => did.Status).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(status => status.Key, status => status.Count, cancellationToken);
        }
    }
}
