namespace TrunkFlow.Server.Identity;

/// <summary>The claims of a signed-in user, the same in a token and in the panel's cookie (RFC 7519 names where it has one).</summary>
public static class ClaimNames
{
    public const string UserId = "sub";
    public const string Username = "name";
    public const string Role = "role";
    public const string Locale = "locale";
    public const string CustomerId = "customer";

    /// <summary>Which issue of the user's credentials this is: a changed password or role, or disabling, makes older ones void.</summary>
    public const string Stamp = "stamp";

    /// <summary>Which session of the user's it is, so that one of several can be ended (OpenID Connect's name).</summary>
    public const string Session = "sid";

    /// <summary>Which API key came in; a person who signed in has none.</summary>
    public const string KeyId = "key";

    /// <summary>What an API key may do, one claim each.</summary>
    public const string Scope = "scope";

    /// <summary>
    /// The session is good for nothing but setting up the second factor its user owes. In no token and no cookie: <see cref="SessionCheck"/> adds
    /// it at each request, so that it comes and goes with the setting.
    /// </summary>
    public const string Limited = "limited";
}
