namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>Doubles from the first wait to the longest; half of each wait is random so that many servers do not return at the same instant.</summary>
public sealed class RetryDelay(TimeSpan first, TimeSpan longest)
{
    private int _failures;

    public TimeSpan Next()
    {
        var whole = Math.Min(first.TotalMilliseconds * Math.Pow(2, Math.Min(_failures, 20)), longest.TotalMilliseconds);
        _failures++;
#pragma warning disable CA5394 // Spreading retries needs no secrecy.
        return TimeSpan.FromMilliseconds((whole / 2) + (Random.Shared.NextDouble() * whole / 2));
#pragma warning restore CA5394
    }

    public void Reset() => _failures = 0;
}
