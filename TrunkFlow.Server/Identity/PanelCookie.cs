using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;

namespace TrunkFlow.Server.Identity;

/// <summary>The panel's sign-in. A browser is sent to the sign-in page; a script and an API client get a status code.</summary>
public static class PanelCookie
{
    public const string SignInPath = "/sign-in";

    /// <summary>Where a session that owes its second factor is sent from everywhere else.</summary>
    private const string ProfilePath = "/profile";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "trunkflow";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(24);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = SignInPath + "/denied";
        options.ReturnUrlParameter = "from";
        options.Events.OnValidatePrincipal = SessionCheck.RefuseRevokedAsync;
        options.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var request = context.Request;
        var target = status == StatusCodes.Status403Forbidden && context.HttpContext.User.IsLimited() ? ProfilePath : context.RedirectUri;
        var isFragment = request.Headers.ContainsKey("HX-Request");
        if (!isFragment && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/graphql") && !request.Path.StartsWithSegments("/live"))
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        if (context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            // A script reads no page of words, and there is none for 401.
            pages.Enabled = false;
        }

        if (isFragment)
        {
            // htmx would swap the sign-in page into a fragment's place; this header makes it leave the page instead.
            context.Response.Headers["HX-Redirect"] = target;
        }

        return Task.CompletedTask;
    }
}
