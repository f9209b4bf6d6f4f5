using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Gateways;

public sealed class IndexModel(GatewayList list) : PanelPage
{
    public IReadOnlyList<GatewayRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await list.ReadAsync(cancellationToken);
        return Show("_List");
    }
}
