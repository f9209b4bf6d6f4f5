using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>What a new installation still needs before it bills its first call.</summary>
public sealed class IndexModel(ReadStart read) : PanelPage
{
    public StartSteps Steps { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Steps = await read.RunAsync(Url, cancellationToken);
        return Show();
    }
}
