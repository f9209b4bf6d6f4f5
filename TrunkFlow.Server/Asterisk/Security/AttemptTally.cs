namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>
/// Attempts counted since they were last stored. The source address of a datagram can be invented, so a flood may come from any number of them: beyond
/// <see cref="MostAddresses"/> further ones are counted together, and not by address.
/// </summary>
internal sealed class AttemptTally
{
    public const int MostAddresses = 10_000;

    private readonly Lock _gate = new();
    private Dictionary<string, AddressTally> _addresses = new(StringComparer.Ordinal);
    private long _beyond;

    public void Count(RefusedAttempt attempt, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (_addresses.TryGetValue(attempt.Address, out var known))
            {
                known.Count(attempt, at);
            }
            else if (_addresses.Count < MostAddresses)
            {
                _addresses[attempt.Address] = new AddressTally(attempt, at);
            }
            else
            {
                _beyond++;
            }
        }
    }

    /// <summary>What was counted, and how many attempts came from addresses beyond the limit; counting begins anew.</summary>
    public (IReadOnlyCollection<AddressTally> Addresses, long Beyond) Take()
    {
        lock (_gate)
        {
            var taken = (_addresses.Values, _beyond);
            (_addresses, _beyond) = (new(StringComparer.Ordinal), 0);
            return taken;
        }
    }
}

/// <summary>The attempts of one address.</summary>
internal sealed class AddressTally
{
    private readonly long[] _counts = new long[Enum.GetValues<RefusedAttemptKind>().Length];

    public AddressTally(RefusedAttempt attempt, DateTimeOffset at)
    {
        Address = attempt.Address;
        FirstSeenAt = at;
        Count(attempt, at);
    }

    public string Address { get; }

    public string? LastAccount { get; private set; }

    public DateTimeOffset FirstSeenAt { get; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public long this[RefusedAttemptKind kind] => _counts[(int)kind];

    public void Count(RefusedAttempt attempt, DateTimeOffset at)
    {
        if (attempt.Kind is { } kind)
        {
            _counts[(int)kind]++;
        }

        LastAccount = attempt.Account ?? LastAccount;
        LastSeenAt = at;
    }
}
