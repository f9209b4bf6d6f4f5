using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Holds a deck's lines, one after the other, against the prices there are. Pure.</summary>
internal sealed class DeckComparison
{
    private readonly Dictionary<DeckKey, CurrentRate> _current = [];
    private readonly List<CurrentRate> _shadowed = [];
    private readonly HashSet<DeckKey> _named = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly RateDeckScope _scope;

    /// <param name="current">The prices that hold, the one that began first before those that took its place.</param>
    /// <param name="scope">What becomes of those the deck does not name.</param>
    public DeckComparison(IEnumerable<CurrentRate> current, RateDeckScope scope)
    {
        _scope = scope;
        foreach (var rate in current)
        {
            if (_current.TryGetValue(rate.Terms.Key, out var older))
            {
                _shadowed.Add(older);
            }

            _current[rate.Terms.Key] = rate;
        }
    }

    public RateDeckCounts Counts { get; } = new();

    /// <summary>What a line does, and the price whose place it takes.</summary>
    public (RateDeckChange Change, CurrentRate? Replaced) Take(DeckLine line)
    {
        if (line.Terms is not { } terms)
        {
            Counts.Faulty++;
            _unreadable.Add(line.Prefix ?? "");
            return (RateDeckChange.Faulty, null);
        }

        _named.Add(terms.Key);
        Counts.Losses += terms.Cost > terms.PricePerMinute ? 1 : 0;
        Counts.OddBlocks += terms.InitialBlock % terms.Increment != 0 ? 1 : 0;
        if (!_current.TryGetValue(terms.Key, out var replaced))
        {
            Counts.Added++;
            return (RateDeckChange.Added, null);
        }

        if (replaced.Terms == terms && replaced.ValidUntil is null)
        {
            Counts.Unchanged++;
            return (RateDeckChange.Unchanged, replaced);
        }

        Counts.Changed++;
        return (RateDeckChange.Changed, replaced);
    }

    /// <summary>After the last line: the prices that end because the deck does not name them. A prefix whose line cannot be read is not one of them.</summary>
    public IEnumerable<CurrentRate> Ended()
    {
        if (_scope == RateDeckScope.Partial)
        {
            yield break;
        }

        // With the one in force would end what it hides, and that would hold again.
        foreach (var rate in _current.Values.Concat(_shadowed).Where(rate => !_named.Contains(rate.Terms.Key) && !_unreadable.Contains(rate.Terms.Key.Prefix)))
        {
            Counts.Removed++;
            yield return rate;
        }
    }
}
