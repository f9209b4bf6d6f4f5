using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>The dashboard for a screen on the wall: few figures, large, and nothing to operate.</summary>
public sealed class WallModel(ReadWall read) : PanelPage
{
    public WallBoard Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Board = await read.RunAsync(cancellationToken);
        return Show("_Wall");
    }
}
