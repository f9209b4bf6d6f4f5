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
            new(ClaimNames.Session, Guid.CreateVersion7().ToString("N")),
        };
        if (user.CustomerId is { } customerId)
        {
            claims.Add(new Claim(ClaimNames.CustomerId, customerId.ToString()));
        }

        return new ClaimsIdentity(claims, scheme, ClaimNames.Username, ClaimNames.Role);
    }

    /// <summary>An API key: nobody's person, so no user id and nothing that ends with one's sessions.</summary>
    public static ClaimsIdentity Of(ApiKey key, string scheme)
    {
        var claims = new List<Claim>
        {
            new(ClaimNames.KeyId, key.Id.ToString()),
            new(ClaimNames.Username, $"{key.Name} ({key.Prefix}…)"),
            new(ClaimNames.Role, RoleName(key.Role)),
        };
        claims.AddRange(key.Scopes.Select(scope => new Claim(ClaimNames.Scope, scope.ToString())));
        if (key.CustomerId is { } customerId)
        {
            claims.Add(new Claim(ClaimNames.CustomerId, customerId.ToString()));
        }

        return new ClaimsIdentity(claims, scheme, ClaimNames.Username, ClaimNames.Role);
    }

    /// <summary>The only customer a partner reaches; null for everybody else.</summary>
    public static Guid? CustomerId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst(ClaimNames.CustomerId)?.Value, out var id) ? id : null;

    public static Guid? SessionId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst(ClaimNames.Session)?.Value, out var id) ? id : null;

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
