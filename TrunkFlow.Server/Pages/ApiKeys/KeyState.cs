using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.ApiKeys;

/// <summary>Whether a key opens anything.</summary>
public enum KeyState
{
    InForce,
    Expired,
    Revoked,
}

public static class KeyStates
{
    public static KeyState StateAt(this ApiKey key, DateTimeOffset now) =>
        key.RevokedAt is not null ? KeyState.Revoked : key.ExpiresAt <= now ? KeyState.Expired : KeyState.InForce;
}
