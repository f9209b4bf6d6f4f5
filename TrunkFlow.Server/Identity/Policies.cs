using Microsoft.AspNetCore.Authorization;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The rights of the panel and the API; every field, page and endpoint names one of them. A session that owes its second factor
/// (<see cref="ClaimNames.Limited"/>) has none but <see cref="OwnAccess"/>.
/// </summary>
public static class Policies
{
    /// <summary>See everything of the installation except users, keys and settings. Partners may not.</summary>
    public const string Read = "read";

    /// <summary>See rows that have a customer: a partner those of its own, who may read all of them all.</summary>
    public const string Own = "own";

    /// <summary>Change customers, carriers, numbers, prices and balances; publish to the switch.</summary>
    public const string Operate = "operate";

    /// <summary>Change names, forwards and secrets of extensions; a partner its own.</summary>
    public const string OwnExtensions = "own-extensions";

    /// <summary>Change where the calls of numbers go; a partner its own.</summary>
    public const string OwnNumbers = "own-numbers";

    /// <summary>Hold conferences; a partner its own.</summary>
    public const string OwnConferences = "own-conferences";

    /// <summary>Make and revoke API keys; a partner its own.</summary>
    public const string OwnKeys = "own-keys";

    /// <summary>Be a person who signed in, whatever their role.</summary>
    public const string Person = "person";

    /// <summary>Who one is and how one signs in; all that a session may which owes its second factor.</summary>
    public const string OwnAccess = "own-access";

    /// <summary>Users, keys, settings and the audit log.</summary>
    public const string Administer = "administer";

    private static readonly UserRole[] Everybody = [UserRole.Admin, UserRole.Operator, UserRole.Viewer, UserRole.Partner];

    public static void AddTo(AuthorizationOptions options)
    {
        Add(options, Read, [UserRole.Admin, UserRole.Operator, UserRole.Viewer], KeyScope.Read);
        Add(options, Own, Everybody, KeyScope.Read);
        Add(options, Operate, [UserRole.Admin, UserRole.Operator], KeyScope.Operate);
        Add(options, OwnExtensions, [UserRole.Admin, UserRole.Operator, UserRole.Partner], KeyScope.ManageExtensions, KeyScope.Operate);
        Add(options, OwnNumbers, [UserRole.Admin, UserRole.Operator, UserRole.Partner], KeyScope.ManageNumbers, KeyScope.Operate);
        Add(options, OwnConferences, [UserRole.Admin, UserRole.Operator, UserRole.Partner], KeyScope.ManageConferences, KeyScope.Operate);
        Add(options, OwnKeys, [UserRole.Admin, UserRole.Partner]);
        Add(options, Person, Everybody);
        Add(options, Administer, [UserRole.Admin]);
        options.AddPolicy(OwnAccess, policy => policy.RequireAuthenticatedUser().AddRequirements(new Right(Everybody, [], AlsoLimited: true)));
        // Where somebody forgot to name a right, it is this one.
        options.DefaultPolicy = options.GetPolicy(Person)!;
    }

    private static void Add(AuthorizationOptions options, string name, UserRole[] roles, params KeyScope[] scopes) =>
        options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new Right(roles, scopes)));
}
