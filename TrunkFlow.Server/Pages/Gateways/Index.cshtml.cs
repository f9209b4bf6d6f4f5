using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>The gateways, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, GatewayList list, GatewayColumns columns, EditGateway edit, PanelDisplay display, IStringLocalizer<GatewaysText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(GatewayForm.Enabled), nameof(GatewayForm.MaxChannels), nameof(GatewayForm.Weight)];

    public override bool Shows(Guid row) => List.Rows.Any(shown => shown.Gateway.Id == row);

    public ListPage<GatewayRow> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<GatewayRow>(format, text["Title"], text["Title"], display.Culture, columns.InFile, list.All(Query, cancellationToken));
        }

        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Gateways, GatewayForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        List = await list.ReadAsync(Query, ListCursor.Read(After, Before), GatewayList.Size, cancellationToken);
}
