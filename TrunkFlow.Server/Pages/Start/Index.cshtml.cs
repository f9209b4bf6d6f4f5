using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>The first jobs, and which of them are done.</summary>
public sealed class IndexModel(ReadFirstJobs read) : PanelPage
{
    public FirstJobs Jobs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Jobs = await read.RunAsync(cancellationToken);
        return Show();
    }
}
