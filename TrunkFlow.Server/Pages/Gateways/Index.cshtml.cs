using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>The gateways, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, GatewayList list, GatewayColumns columns, EditGateway edit, PanelDisplay display, IStringLocalizer<GatewaysText> text) : PagedRowsPage<GatewayRow>(columns, display, text)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public override IReadOnlyCollection<string> Editable => [nameof(GatewayForm.Enabled), nameof(GatewayForm.MaxChannels), nameof(GatewayForm.Weight)];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Gateways, GatewayForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override Task<ListPage<GatewayRow>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken) => list.ReadAsync(Query, at, size, cancellationToken);

    protected override Guid KeyOf(GatewayRow row) => row.Gateway.Id;
}
