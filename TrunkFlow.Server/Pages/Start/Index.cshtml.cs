using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Pages.Guides;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>What a new installation still needs before it bills its first call.</summary>
public sealed class IndexModel(ReadStart read, ReadFirstJobs jobs) : PanelPage
{
    public StartSteps Steps { get; private set; } = new([]);
    public FirstJobs Jobs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Steps = await read.RunAsync(Url, cancellationToken);
        Jobs = await jobs.RunAsync(cancellationToken);
        return Show();
    }
}
