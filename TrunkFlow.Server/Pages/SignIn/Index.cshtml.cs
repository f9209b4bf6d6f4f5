using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.SignIn;

/// <summary>
/// The door. Who turned the second factor on is asked for a code after the password; in between, name and password wait in the form, sealed
/// for five minutes.
/// </summary>
public sealed class IndexModel(Identity.SignIn signIn, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<SignInText> text) : PanelPage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);


    [BindProperty]
    public SignInForm Input { get; set; } = new();

    /// <summary>Where the reader wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination()) : Show();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var session = await AskAsync(cancellationToken);
        if (session is null)
        {
            return Show();
        }

        if (session.User.Role == UserRole.Partner)
        {
            ModelState.AddModelError("", text["Partner"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show();
        }

        await HttpContext.SignInAsync(PanelCookie.Scheme, new ClaimsPrincipal(UserClaims.Of(session.User, PanelCookie.Scheme)));
        return LocalRedirect(Destination());
    }, cancellationToken);

    private async Task<Session?> AskAsync(CancellationToken cancellationToken)
    {
        var (username, password) = Held() ?? (Input.Username ?? "", Input.Password ?? "");
        try
        {
            return await signIn.RunAsync(new SignInInput(username, password, Input.Code), cancellationToken);
        }
        catch (OneTimeCodeNeededException)
        {
            Hold(username, password);
            return null;
        }
        catch (WrongOneTimeCodeException wrong)
        {
            Hold(username, password);
            ModelState.AddModelError("Input.Code", wrong.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }
    }

    private void Hold(string username, string password)
    {
        var kept = JsonSerializer.Serialize(new[] { username, password, clock.GetUtcNow().Add(Patience).ToString("O", CultureInfo.InvariantCulture) });
        ModelState.Remove("Input.Held");
        ModelState.Remove("Input.Code");
        Input = new SignInForm { Username = username, Held = Protector().Protect(kept) };
    }

    // Null where nothing was held, or too long ago: the password is asked for again.
    private (string Username, string Password)? Held()
    {
        try
        {
            return Input.Held is { Length: > 0 } held
                && JsonSerializer.Deserialize<string[]>(Protector().Unprotect(held)) is [var username, var password, var until]
                && DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow()
                ? (username, password)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector() => protection.CreateProtector("sign-in between password and code");

    // Only addresses of this panel: a link somebody sent must not lead elsewhere after the password.
    private string Destination() => Url.IsLocalUrl(From) ? From : "/";

    public sealed class SignInForm
    {
        public string? Username { get; set; }

        public string? Password { get; set; }

        public string? Code { get; set; }

        /// <summary>Name and password of the first step, sealed.</summary>
        public string? Held { get; set; }
    }
}
