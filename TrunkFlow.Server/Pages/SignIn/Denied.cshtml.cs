using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.SignIn;

/// <summary>Where the cookie sends a reader without the right; the error page says the rest.</summary>
public sealed class DeniedModel : PanelPage
{
    public IActionResult OnGet() => StatusCode(StatusCodes.Status403Forbidden);
}
