using Microsoft.AspNetCore.Authorization;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The three rights of the panel and the API; every field, page and endpoint names one of them. A session that owes its second factor has none
/// (<see cref="ClaimNames.Limited"/>), nor what only asks who it is; it may no more than <see cref="OwnAccess"/>.
/// </summary>
public static class Policies
{
    /// <summary>See everything of the installation except users, keys and settings.</summary>
    public const string Read = "read";

    /// <summary>Change customers, carriers, numbers, prices and balances; publish to the switch.</summary>
    public const string Operate = "operate";

    /// <summary>Users, keys, settings and the audit log.</summary>
    public const string Administer = "administer";

    /// <summary>Who one is and how one signs in.</summary>
    public const string OwnAccess = "own-access";

    public static void AddTo(AuthorizationOptions options)
    {
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsWhole).Build();
        options.AddPolicy(OwnAccess, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Read, policy => RequireRole(policy, Roles.Admin, Roles.Operator, Roles.Viewer));
        options.AddPolicy(Operate, policy => RequireRole(policy, Roles.Admin, Roles.Operator));
        options.AddPolicy(Administer, policy => RequireRole(policy, Roles.Admin));
    }

    private static void RequireRole(AuthorizationPolicyBuilder policy, params string[] roles) =>
        policy.RequireAuthenticatedUser().RequireClaim(ClaimNames.Role, roles).RequireAssertion(IsWhole);

    private static bool IsWhole(AuthorizationHandlerContext context) => !context.User.IsLimited();

    /// <summary>The values of the role claim, the lower-case names of <c>UserRole</c>.</summary>
    private static class Roles
    {
        public const string Admin = "admin";
        public const string Operator = "operator";
        public const string Viewer = "viewer";
    }
}
