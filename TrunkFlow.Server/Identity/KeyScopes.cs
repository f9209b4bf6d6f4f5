using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>Which scopes a key of a role may have.</summary>
public static class KeyScopes
{
    public static IReadOnlyList<KeyScope> Of(UserRole role) => role switch
    {
        UserRole.Operator => [KeyScope.Read, KeyScope.ManageExtensions, KeyScope.ManageNumbers, KeyScope.ManageConferences, KeyScope.Operate],
        UserRole.Partner => [KeyScope.Read, KeyScope.ManageExtensions, KeyScope.ManageNumbers, KeyScope.ManageConferences],
        UserRole.Viewer => [KeyScope.Read],
        // A stolen key must not be able to make users and more keys.
        _ => [],
    };

    public static KeyScope[] Check(string field, UserRole role, IEnumerable<KeyScope> scopes)
    {
        var allowed = Of(role);
        if (allowed.Count == 0)
        {
            throw new InvalidValueException("role", "KeyRole");
        }

        KeyScope[] asked = [.. scopes.Distinct().Order()];
        return asked.Length > 0 && asked.All(allowed.Contains) ? asked : throw new InvalidValueException(field, "KeyScopes");
    }
}
