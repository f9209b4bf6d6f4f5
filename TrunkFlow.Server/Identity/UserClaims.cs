using System.Security.Claims;

namespace TrunkFlow.Server.Identity;

/// <summary>A user as claims, and back.</summary>
public static class UserClaims
{
    public static ClaimsIdentity Of(User user, string? scheme = null)
    {
        var claims = new List<Claim>
        {
            new(ClaimNames.UserId, user.Id.ToString()),
            new(ClaimNames.Username, user.Username),
            new(ClaimNames.Role, RoleName(user.Role)),
            new(ClaimNames.Locale, user.Locale),
            new(ClaimNames.Stamp, user.SecurityStamp.ToString("N")),
        };
        if (user.CustomerId is { } customerId)
        {
            claims.Add(new Claim(ClaimNames.CustomerId, customerId.ToString()));
        }

        return new ClaimsIdentity(claims, scheme, ClaimNames.Username, ClaimNames.Role);
    }

    public static Guid? UserId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst(ClaimNames.UserId)?.Value, out var id) ? id : null;

    /// <summary>Whether the session is good for setting up the second factor and nothing else.</summary>
    public static bool IsLimited(this ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == ClaimNames.Limited);

    private static string RoleName(UserRole role) => role switch
    {
        UserRole.Admin => "admin",
        UserRole.Operator => "operator",
        UserRole.Viewer => "viewer",
        UserRole.Partner => "partner",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
