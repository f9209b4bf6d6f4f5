using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Errors;

/// <summary>What cannot be shown, and why. Antiforgery is off: a refused form is answered here too, with its own method.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(ReadGoneRow read) : PanelPage
{
    private static readonly int[] Told = [400, 403, 404, 405, 429];

    /// <summary>The status the reader is told about; every other one is a fault of the server.</summary>
    public int Status { get; private set; }

    /// <summary>The row that is not there, where the page that was asked for named one.</summary>
    public GoneRow? Row { get; private set; }

    public string Trace => HttpContext.TraceIdentifier;

    public Task<IActionResult> OnGetAsync(int? status, CancellationToken cancellationToken) => TellAsync(status, cancellationToken);

    public Task<IActionResult> OnPostAsync(int? status, CancellationToken cancellationToken) => TellAsync(status, cancellationToken);

    private async Task<IActionResult> TellAsync(int? status, CancellationToken cancellationToken)
    {
        Status = status is { } code && Told.Contains(code) ? code : 500;
        Response.StatusCode = Status;
        if (HttpContext.Items[typeof(GoneRow)] is (string kind, var id) && User.MayRead())
        {
            Row = await read.RunAsync(kind, id as Guid?, cancellationToken);
        }

        return Show();
    }
}
