using System.Collections.Concurrent;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Slows down whoever guesses passwords, in the memory of this server: per address, and per user name that does not exist, so that a name
/// which exists (<see cref="UserSignIn"/>) cannot be told from one which does not.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private const int FreePerAddress = 20;
    private const int FreePerName = 3;
    private const int MostEntries = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt before its password is looked at, so that a flood in parallel is counted too.</summary>
    /// <exception cref="SignInLockedException">This address has to wait.</exception>
    public void BeginFrom(string address) => Count($"address {address}", FreePerAddress);

    /// <summary>A right password takes the address's count back.</summary>
    public void Succeeded(string address) => entries.TryRemove($"address {address}", out _);

    /// <exception cref="SignInLockedException">The name was tried too often.</exception>
    public void BeginUnknown(string username) => Count($"name {username}", FreePerName);

    private void Count(string key, int free)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        var entry = entries.GetOrAdd(key, _ => new Entry());
        lock (entry)
        {
            if (entry.LockedUntil > now)
            {
                throw new SignInLockedException(entry.LockedUntil - now);
            }

            entry.Failures = now - entry.LastAt > Longest ? 1 : entry.Failures + 1;
            entry.LastAt = now;
            if (entry.Failures > free)
            {
                entry.LockedUntil = now + TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(entry.Failures - free - 1, 10))));
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (entries.Count < MostEntries)
        {
            return;
        }

        foreach (var (key, entry) in entries)
        {
            if (now - entry.LastAt > Longest)
            {
                entries.TryRemove(key, out _);
            }
        }
    }

    private sealed class Entry
    {
        public int Failures { get; set; }
        public DateTimeOffset LastAt { get; set; }
        public DateTimeOffset LockedUntil { get; set; }
    }
}
