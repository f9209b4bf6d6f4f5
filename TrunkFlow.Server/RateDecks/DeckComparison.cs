using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Holds a deck's lines, one after the other, against the prices there are. Pure.</summary>
internal sealed class DeckComparison
{
    private readonly Dictionary<DeckKey, CurrentRate> _current = [];
    private readonly List<CurrentRate> _shadowed = [];
    private readonly HashSet<DeckKey> _named = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<DeckColumn> _columns;
    private readonly RateDeckScope _scope;

    /// <param name="current">The prices that hold, the one that began first before those that took its place.</param>
    /// <param name="columns">What the deck's file says.</param>
    /// <param name="scope">What becomes of those the deck does not name.</param>
    public DeckComparison(IEnumerable<CurrentRate> current, IReadOnlyList<DeckColumn> columns, RateDeckScope scope)
    {
        (_columns, _scope) = (columns, scope);
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

    /// <summary>What a line does, the price it means, and the one whose place that takes.</summary>
    public (RateDeckChange Change, DeckTerms? Terms, CurrentRate? Replaced) Take(DeckLine line)
    {
        if (line.Terms is not { } terms)
        {
            Counts.Faulty++;
            _unreadable.Add(line.Prefix ?? "");
            return (RateDeckChange.Faulty, null, null);
        }

        _named.Add(terms.Key);
        if (_current.TryGetValue(terms.Key, out var replaced))
        {
            terms = Kept(terms, replaced.Terms);
        }

        Counts.Losses += terms.Cost > terms.PricePerMinute ? 1 : 0;
        Counts.OddBlocks += BillingBlock.IsOdd(terms.InitialBlock, terms.Increment) ? 1 : 0;
        if (replaced is null)
        {
            Counts.Added++;
            return (RateDeckChange.Added, terms, null);
        }

        if (replaced.Terms == terms && replaced.ValidUntil is null)
        {
            Counts.Unchanged++;
            return (RateDeckChange.Unchanged, terms, replaced);
        }

        Counts.Changed++;
        return (RateDeckChange.Changed, terms, replaced);
    }

    /// <summary>A file without names or costs does not take away those there are: neither is part of what a call costs.</summary>
    private DeckTerms Kept(DeckTerms terms, DeckTerms former) => terms with
    {
        Description = _columns.Contains(DeckColumn.Description) ? terms.Description : former.Description,
        Cost = _columns.Contains(DeckColumn.Cost) ? terms.Cost : former.Cost,
    };

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
