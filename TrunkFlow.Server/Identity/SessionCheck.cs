using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Asks at every request whether the token or cookie still stands: a disabled user, a new password, another role or a sign-out everywhere
/// ends all earlier sessions at once. A session whose user owes the second factor is marked as good for nothing else.
/// </summary>
public static class SessionCheck
{
    public static async Task RefuseRevokedAsync(TokenValidatedContext context)
    {
        if (!await StandsAsync(context.Principal, context.HttpContext))
        {
            context.Fail("The token was revoked.");
        }
    }

    public static async Task RefuseRevokedAsync(CookieValidatePrincipalContext context)
    {
        if (!await StandsAsync(context.Principal, context.HttpContext))
        {
            context.RejectPrincipal();
        }
    }

    /// <summary>The same for what outlives its request.</summary>
    public static ValueTask<Standing> OfAsync(this StandingSessions sessions, ClaimsPrincipal? principal, CancellationToken cancellationToken) =>
        principal?.UserId() is { } id && principal.SessionId() is { } session && Guid.TryParse(principal.FindFirst(ClaimNames.Stamp)?.Value, out var stamp)
            ? sessions.OfAsync(id, stamp, session, cancellationToken)
            : ValueTask.FromResult(Standing.Ended);

    private static async Task<bool> StandsAsync(ClaimsPrincipal? principal, HttpContext http)
    {
        var standing = await http.RequestServices.GetRequiredService<StandingSessions>().OfAsync(principal, http.RequestAborted);
        if (standing == Standing.Limited)
        {
            ((ClaimsIdentity)principal!.Identity!).AddClaim(new Claim(ClaimNames.Limited, "second-factor"));
        }

        return standing != Standing.Ended;
    }
}
