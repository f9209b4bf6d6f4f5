using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrunkFlow.Server.Pages.Errors;

namespace TrunkFlow.Server.Pages;

/// <summary>
/// What a page of the panel answers: it shows itself (or, to htmx, the fragment that changes), it says that something changed by going
/// to where the change can be seen, or it refuses with 422 and the form as it was typed.
/// </summary>
public abstract partial class PanelPage : PageModel
{
    public const string NoticeKey = "notice";

    /// <summary>The name of the button that asks what would change.</summary>
    public const string PreviewKey = "preview";

    /// <summary>The page somebody came from and goes back to; any other than ours is passed over.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    /// <summary>When its reading began, in milliseconds since 1970: what happens later it may not show, and hears of.</summary>
    [ViewData]
    public long ReadAt { get; private set; }

    protected bool WantsFragment => Request.Headers.ContainsKey("HX-Request") && !Request.Headers.ContainsKey("HX-History-Restore-Request");

    /// <summary>Where a form leads when it is done with, or given up.</summary>
    public string BackOr(string ordinary) => Url.IsLocalUrl(Then) ? Then : ordinary;

    protected IActionResult Show() => Page();

    protected IActionResult Show(string fragment) => WantsFragment ? Partial(fragment, this) : Page();

    protected IActionResult Changed(string url, string notice)
    {
        TempData[NoticeKey] = notice;
        return SeeOther(url);
    }

    protected IActionResult SeeOther(string url)
    {
        Response.Headers.Location = url;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Answers 404; the page of errors says what kind of row is not there, and what became of it.</summary>
    protected IActionResult NotThere<T>(Guid? id) => NotThere(typeof(T).Name, id);

    private NotFoundResult NotThere(string kind, Guid? id)
    {
        HttpContext.Items[typeof(GoneRow)] = (kind, id);
        return NotFound();
    }
}
