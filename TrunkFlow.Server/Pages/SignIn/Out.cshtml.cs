using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.SignIn;

public sealed class OutModel(SignOut signOut) : PanelPage
{
    public IActionResult OnGet() => RedirectToPage("/Dashboard/Index");

    /// <summary>The cookie is taken from this browser, and a copy of it opens nothing either.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            await signOut.RunAsync(cancellationToken);
        }

        await HttpContext.SignOutAsync(PanelCookie.Scheme);
        return RedirectToPage("/SignIn/Index");
    }
}
