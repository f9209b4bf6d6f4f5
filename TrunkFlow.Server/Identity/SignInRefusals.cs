using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>User name and password do not belong together. It does not say which one is wrong.</summary>
public sealed class WrongPasswordException() : RefusalException(null, "WrongPassword");

/// <summary>The password is right; this user also has to show a code: send it as <c>code</c>.</summary>
public sealed class OneTimeCodeNeededException() : RefusalException("code", "OneTimeCodeNeeded");

/// <summary>The password is right; the code is none of this user's, too old, or was used before.</summary>
public sealed class WrongOneTimeCodeException() : RefusalException("code", "WrongOneTimeCode");

/// <summary>Too many wrong passwords; the wait doubles with each further one.</summary>
public sealed class SignInLockedException(TimeSpan wait) : RefusalException(null, "SignInLocked", Seconds(wait))
{
    /// <summary>Seconds to wait before the next attempt.</summary>
    public int WaitSeconds { get; } = Seconds(wait);

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}

/// <summary>More sign-ins are waiting than this server can check.</summary>
public sealed class TooManySignInsException() : RefusalException(null, "TooManySignIns");

/// <summary>Who wants a second factor of every administrator must have one, or nobody could administer.</summary>
public sealed class SecondFactorFirstException() : RefusalException(null, "SecondFactorFirst");

/// <summary>Somebody must remain who can administer the installation.</summary>
public sealed class LastAdminException() : RefusalException(null, "LastAdmin");
