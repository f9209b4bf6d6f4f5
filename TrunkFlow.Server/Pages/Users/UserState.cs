using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.Users;

/// <summary>Whether a user can sign in now.</summary>
public enum UserState
{
    Active,
    Locked,
    Disabled,
}

public static class UserStates
{
    public static UserState StateOf(this User user, UserSignIn? signIn, DateTimeOffset now) =>
        user.Disabled ? UserState.Disabled : signIn?.IsLocked(now) == true ? UserState.Locked : UserState.Active;
}
