using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Asks at every request whether the token or cookie still stands: a disabled user, a new password, another role or a sign-out everywhere
/// ends all earlier sessions at once.
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

    private static async Task<bool> StandsAsync(ClaimsPrincipal? principal, HttpContext http)
    {
        if (principal?.UserId() is not { } id || !Guid.TryParse(principal.FindFirst(ClaimNames.Stamp)?.Value, out var stamp))
        {
            return false;
        }

        return await http.RequestServices.GetRequiredService<StandingSessions>().StandsAsync(id, stamp, http.RequestAborted);
    }
}
