using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>Routes in the order calls meet them: by priority, then name. What an operator changes most often is edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, RouteList list, RouteColumns columns, EditRoute edit, PanelDisplay display, IStringLocalizer<RoutesText> text) : PagedRowsPage<OutboundRoute>(columns, display, text)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public override IReadOnlyCollection<string> Editable => [nameof(RouteForm.Priority), nameof(RouteForm.Enabled), nameof(RouteForm.Mode)];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Routes.Include(row => row.Gateways), RouteForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override Task<ListPage<OutboundRoute>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken) => list.ReadAsync(Query, at, size, cancellationToken);

    protected override Guid KeyOf(OutboundRoute row) => row.Id;
}
