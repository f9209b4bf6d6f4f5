using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.SignIn;

public sealed class OutModel : PanelPage
{
    public IActionResult OnGet() => RedirectToPage("/Dashboard/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(PanelCookie.Scheme);
        return RedirectToPage("/SignIn/Index");
    }
}
