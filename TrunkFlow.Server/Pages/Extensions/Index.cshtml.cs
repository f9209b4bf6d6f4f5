using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>The extensions, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ExtensionList list, ExtensionColumns columns, EditExtension edit, PanelDisplay display, IStringLocalizer<ExtensionsText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ExtensionFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(ExtensionForm.Name), nameof(ExtensionForm.Enabled), nameof(ExtensionForm.MayCallOut)];

    public override bool Shows(Guid row) => List.Rows.Any(shown => shown.Id == row);

    public ListPage<ExtensionRow> List { get; private set; } = new([], null, null);

    public FilterBar Filters => new(
        Filter.Registered is { } registered ? [new Chip(text["Column.Registration"], text[registered ? "Filter.Registered" : "Filter.NotRegistered"], Request.With(("registered", null)))] : [],
        Filter.Registered is null ? [new FilterChoice(text["Filter.Registered"], Request.With(("registered", "true"))), new FilterChoice(text["Filter.NotRegistered"], Request.With(("registered", "false")))] : []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<ExtensionRow>(format, text["Title"], text["Title"], display.Culture, columns.InFile, list.All(Filter, cancellationToken));
        }

        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Extensions, ExtensionForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        List = await list.ReadAsync(Filter, ListCursor.Read(After, Before), ExtensionList.Size, cancellationToken);
}
