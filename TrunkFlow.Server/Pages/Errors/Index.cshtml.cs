using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Errors;

/// <summary>What cannot be shown, and why. Antiforgery is off: a refused form is answered here too, with its own method.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PanelPage
{
    private static readonly int[] Told = [400, 403, 404, 405, 429];

    /// <summary>The status the reader is told about; every other one is a fault of the server.</summary>
    public int Status { get; private set; }

    public string Trace => HttpContext.TraceIdentifier;

    public IActionResult OnGet(int? status) => Tell(status);

    public IActionResult OnPost(int? status) => Tell(status);

    private IActionResult Tell(int? status)
    {
        Status = status is { } code && Told.Contains(code) ? code : 500;
        Response.StatusCode = Status;
        return Show();
    }
}
