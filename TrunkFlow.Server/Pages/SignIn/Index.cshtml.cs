using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.SignIn;

public sealed class IndexModel(Identity.SignIn signIn, IStringLocalizer<SignInText> text) : PanelPage
{
    [BindProperty]
    public SignInForm Input { get; set; } = new();

    /// <summary>Where the reader wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination()) : Show();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var session = await signIn.RunAsync(new SignInInput(Input.Username ?? "", Input.Password ?? ""), cancellationToken);
        if (session.User.Role == UserRole.Partner)
        {
            ModelState.AddModelError("", text["Partner"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show();
        }

        await HttpContext.SignInAsync(PanelCookie.Scheme, new ClaimsPrincipal(UserClaims.Of(session.User, PanelCookie.Scheme)));
        return LocalRedirect(Destination());
    }, cancellationToken);

    // Only addresses of this panel: a link somebody sent must not lead elsewhere after the password.
    private string Destination() => Url.IsLocalUrl(From) ? From : "/";

    public sealed class SignInForm
    {
        public string? Username { get; set; }

        public string? Password { get; set; }
    }
}
