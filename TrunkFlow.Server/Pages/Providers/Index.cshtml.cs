using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>The providers, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ProviderList list, ProviderColumns columns, EditProvider edit, PanelDisplay display, IStringLocalizer<ProvidersText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(ProviderForm.Status), nameof(ProviderForm.Balance)];

    public override bool Shows(Guid row) => List.Rows.Any(shown => shown.Provider.Id == row);

    public ListPage<ProviderRow> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<ProviderRow>(format, text["Title"], text["Title"], display.Culture, columns.InFile, list.All(Query, cancellationToken));
        }

        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Providers, ProviderForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        List = await list.ReadAsync(Query, ListCursor.Read(After, Before), ProviderList.Size, cancellationToken);
}
