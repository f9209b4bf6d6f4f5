using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>Somebody who may sign in.</summary>
public sealed class UserBody(User user)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => user.Id;

    /// <summary>What they sign in with.</summary>
    public string Username => user.Username;

    /// <summary>What they may do.</summary>
    public UserRole Role => user.Role;

    /// <summary>The customer a partner belongs to.</summary>
    public Guid? CustomerId => user.CustomerId;

    /// <summary>Language of the panel.</summary>
    public string Locale => user.Locale;

    /// <summary>A disabled user cannot sign in.</summary>
    public bool Disabled => user.Disabled;

    /// <summary>Since when a code is asked for at sign-in; null where none is.</summary>
    public DateTimeOffset? SecondFactorSince => user.SecondFactorSince;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => user.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => user.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => user.Version;
}
