using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// Answered calls that are over, and what they hold of their customers' money until it is taken from the balance: until their records are booked, or those of calls that
/// ended later are, so that theirs will not come any more. An import that stands still holds everything; a switch that writes no records at all is not waited for longer than a day.
/// </summary>
internal sealed class UnbookedCalls
{
    /// <summary>The new balance is heard of by another way than that of the record: rather counted twice for a moment than not at all.</summary>
    private static readonly TimeSpan BalanceKnownBy = TimeSpan.FromSeconds(2);

    /// <summary>Lines are written in the order in which calls end, but for moments.</summary>
    private static readonly TimeSpan WrittenBy = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Dictionary<string, List<EndedCall>> _byId = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were heard to end.</summary>
    private readonly Queue<EndedCall> _waiting = new();

    private readonly Queue<(EndedCall Call, DateTimeOffset Until)> _booked = new();
    private readonly Dictionary<Guid, decimal> _sums = [];
    private DateTimeOffset _bookedUpTo;

    /// <summary>When the first call ended whose record must come and has not; null where none is missing.</summary>
    public DateTimeOffset? Since(DateTimeOffset now)
    {
        Forget(now);
        return _waiting.FirstOrDefault(call => call is { Waits: true, Answered: true })?.EndedAt;
    }

    /// <summary>By customer.</summary>
    public IReadOnlyDictionary<Guid, decimal> Sums(DateTimeOffset now)
    {
        Forget(now);
        return _sums;
    }

    /// <summary>A call is over.</summary>
    /// <param name="ids">By which its record may name it.</param>
    /// <param name="held">What it came to; null where nobody knows its price.</param>
    /// <param name="endedAt">When it ended, at the latest.</param>
    /// <param name="answered">That it was answered was heard, so that there must be a record which says so.</param>
    public void Add(IEnumerable<string> ids, HeldMoney? held, DateTimeOffset endedAt, bool answered)
    {
        var call = new EndedCall([.. ids.Distinct()], held, endedAt, answered);
        foreach (var id in call.Ids)
        {
            if (!_byId.TryGetValue(id, out var same))
            {
                _byId[id] = same = [];
            }

            same.Add(call);
        }

        _waiting.Enqueue(call);
        if (held is { Amount: > 0 })
        {
            _sums[held.CustomerId] = _sums.GetValueOrDefault(held.CustomerId) + held.Amount;
        }
    }

    /// <param name="ids">Whose price has been taken from the balance.</param>
    /// <param name="upTo">When the last calls ended whose records are stored.</param>
    /// <param name="now">This moment.</param>
    public void Booked(IEnumerable<string> ids, DateTimeOffset upTo, DateTimeOffset now)
    {
        // A line whose clock was wrong does not speak for calls to come.
        var known = upTo < now ? upTo : now;
        _bookedUpTo = known > _bookedUpTo ? known : _bookedUpTo;
        foreach (var call in ids.SelectMany(id => _byId.GetValueOrDefault(id) ?? []).ToHashSet())
        {
            TakeOut(call);
            _booked.Enqueue((call, now + BalanceKnownBy));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_booked.TryPeek(out var booked) && booked.Until < now)
        {
            Release(_booked.Dequeue().Call);
        }

        while (_waiting.TryPeek(out var oldest) && (!oldest.Waits || oldest.EndedAt + WrittenBy <= _bookedUpTo || oldest.EndedAt + Longest < now))
        {
            if (_waiting.Dequeue().Waits)
            {
                TakeOut(oldest);
                Release(oldest);
            }
        }
    }

    private void TakeOut(EndedCall call)
    {
        call.Waits = false;
        foreach (var id in call.Ids)
        {
            if (_byId[id].Remove(call) && _byId[id].Count == 0)
            {
                _byId.Remove(id);
            }
        }
    }

    private void Release(EndedCall call)
    {
        if (call.Held is { Amount: > 0 } held && (_sums[held.CustomerId] -= held.Amount) == 0)
        {
            _sums.Remove(held.CustomerId);
        }
    }

    private sealed class EndedCall(IReadOnlyList<string> ids, HeldMoney? held, DateTimeOffset endedAt, bool answered)
    {
        public IReadOnlyList<string> Ids { get; } = ids;

        public HeldMoney? Held { get; } = held;

        public DateTimeOffset EndedAt { get; } = endedAt;

        public bool Answered { get; } = answered;

        public bool Waits { get; set; } = true;
    }
}
