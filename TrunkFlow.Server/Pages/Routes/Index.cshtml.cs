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
public sealed class IndexModel(TrunkFlowDbContext db, RouteColumns columns, EditRoute edit, PanelDisplay display, IStringLocalizer<RoutesText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(RouteForm.Priority), nameof(RouteForm.Enabled), nameof(RouteForm.Mode)];

    public override bool Shows(Guid row) => Rows.Any(shown => shown.Id == row);

    public IReadOnlyList<OutboundRoute> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Download is { } format
            ? new TableDownload<OutboundRoute>(format, text["Title"], text["Title"], display.Culture, columns.InFile, Rows.ToAsyncEnumerable())
            : Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Routes.Include(row => row.Gateways), RouteForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(Query?.Trim() ?? "");
        Rows = await db.Routes.AsNoTracking().Where(route => PlainText.Like(route.Name, part) || PlainText.Like(route.Pattern, part))
            .Include(route => route.Customer).Include(route => route.Gateways).ThenInclude(gateway => gateway.Gateway)
            .OrderBy(route => route.Priority).ThenBy(route => route.Name).ToListAsync(cancellationToken);
    }
}
