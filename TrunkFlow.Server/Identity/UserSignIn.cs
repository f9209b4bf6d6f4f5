namespace TrunkFlow.Server.Identity;

/// <summary>What happens at the door, beside the row people edit.</summary>
public sealed class UserSignIn
{
    private UserSignIn()
    {
    }

    public UserSignIn(Guid userId) => UserId = userId;

    public Guid UserId { get; private set; }
    public DateTimeOffset? LastAt { get; private set; }
    public string? LastAddress { get; private set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Time step of the last one-time code, which is not taken twice (RFC 6238 section 5.2).</summary>
    public long? LastTotpStep { get; private set; }

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    public void Succeeded(DateTimeOffset now, string? address, long? totpStep = null)
    {
        LastAt = now;
        LastAddress = address;
        Failures = 0;
        LockedUntil = null;
        LastTotpStep = totpStep ?? LastTotpStep;
    }

    /// <summary>The right password, said in an open session.</summary>
    public void Recognised() => (Failures, LockedUntil) = (0, null);

    /// <summary>An administrator vouches for the user; the wait is over.</summary>
    public void Unlock() => (Failures, LockedUntil) = (0, null);

    /// <summary>The code that turned the second factor on opens nothing.</summary>
    public void Enrolled(long totpStep) => LastTotpStep = totpStep;

    /// <summary>Three are free; from then on each doubles the wait, from one second to fifteen minutes.</summary>
    public void Failed(DateTimeOffset now)
    {
        Failures++;
        if (Failures > 3)
        {
            LockedUntil = now.AddSeconds(Math.Min(900, Math.Pow(2, Math.Min(Failures - 4, 10))));
        }
    }
}
