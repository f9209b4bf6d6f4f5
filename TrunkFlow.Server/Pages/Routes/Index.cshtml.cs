using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>Routes in the order calls meet them: by priority, then name. What an operator changes most often is edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, RouteList list, RouteColumns columns, EditRoute edit, PanelDisplay display, IStringLocalizer<RoutesText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(RouteForm.Priority), nameof(RouteForm.Enabled), nameof(RouteForm.Mode)];

    public override bool Shows(Guid row) => List.Rows.Any(shown => shown.Id == row);

    public ListPage<OutboundRoute> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<OutboundRoute>(format, text["Title"], text["Title"], display.Culture, columns.InFile, list.All(Query, cancellationToken));
        }

        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Routes.Include(row => row.Gateways), RouteForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        List = await list.ReadAsync(Query, ListCursor.Read(After, Before), RouteList.Size, cancellationToken);
}
