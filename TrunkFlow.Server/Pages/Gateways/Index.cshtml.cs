using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Gateways;

public sealed class IndexModel(GatewayList list) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<GatewayRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await list.ReadAsync(Query, cancellationToken);
        return Show("_List");
    }
}
