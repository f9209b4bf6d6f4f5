using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>The newest test calls, of one customer or gateway where it is named; and the table that renews itself on their pages.</summary>
public sealed class IndexModel(ReadTestCalls read) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Gateway { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Most { get; set; } = Size;

    public TestCallList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        List = await read.RunAsync(Customer, Gateway, Math.Clamp(Most, 1, Size), cancellationToken);
        return WantsFragment ? Partial("_Results", List) : Page();
    }
}
