using System.Numerics;

namespace TrunkFlow.Server.Calls.Rating;

/// <summary>
/// Longest-prefix lookup over one set of rates (a plan's, a customer's own, a provider's). Immutable and safe to share; a lookup allocates nothing.
/// </summary>
/// <remarks>
/// A trie of digits in three flat arrays: a node is a bit mask of the digits that follow and the index of its first child, children of one
/// node lie together, so a step is a mask test and a population count. Numbers that exist only inside the country (190, 0800…, 4004…) hang on
/// a root of their own: their prefixes begin with 0 or with "=" ("=190"), since their digits would otherwise read as country codes.
/// </remarks>
public sealed class RateIndex
{
    public const char NationalMark = '=';

    public static readonly RateIndex Empty = new([], TimeZoneInfo.Utc);

    private const int MaximumDepth = 32;
    private const int InternationalRoot = 0;
    private const int NationalRoot = 1;

    private readonly Node[] nodes;
    private readonly Rate[] rates;
    private readonly TimeZoneInfo zone;

    public RateIndex(IEnumerable<Rate> source, TimeZoneInfo zone)
    {
        this.zone = zone;
        (nodes, rates) = RateTrie.Build(source);
    }

    public int Count => rates.Length;

    /// <summary>The rate of a normalised number at a moment: longest prefix, then latest valid-from, then a time band before none. Null when no rate applies.</summary>
    public Rate? Find(ReadOnlySpan<char> number, DateTimeOffset moment)
    {
        Span<int> priced = stackalloc int[MaximumDepth];
        for (var depth = Priced(number, priced); depth > 0;)
        {
            if (FirstApplying(nodes[priced[--depth]], moment) is { } rate)
            {
                return rate;
            }
        }

        return null;
    }

    /// <summary>The rate of that key, if it is one of the number's prefixes, at whatever time it applies.</summary>
    public Rate? Named(ReadOnlySpan<char> number, Guid? id)
    {
        if (id is not { } wanted)
        {
            return null;
        }

        Span<int> priced = stackalloc int[MaximumDepth];
        for (var depth = Priced(number, priced); depth > 0;)
        {
            var node = nodes[priced[--depth]];
            foreach (var rate in rates.AsSpan(node.FirstRate, node.RateCount))
            {
                if (rate.Id == wanted)
                {
                    return rate;
                }
            }
        }

        return null;
    }

    // The nodes on the number's way that have rates, the shortest prefix first.
    private int Priced(ReadOnlySpan<char> number, Span<int> priced)
    {
        var node = NationalRoot;
        if (number.Length > 0 && number[0] == '+')
        {
            node = InternationalRoot;
            number = number[1..];
        }

        var depth = 0;
        foreach (var character in number)
        {
            node = nodes[node].Child(character - '0');
            if (node < 0 || depth == MaximumDepth)
            {
                break;
            }

            if (nodes[node].RateCount > 0)
            {
                priced[depth++] = node;
            }
        }

        return depth;
    }

    private Rate? FirstApplying(in Node node, DateTimeOffset moment)
    {
        foreach (var rate in rates.AsSpan(node.FirstRate, node.RateCount))
        {
            if (rate.AppliesAt(moment, zone))
            {
                return rate;
            }
        }

        return null;
    }

    internal readonly record struct Node(ushort Digits, int FirstChild, int FirstRate, int RateCount)
    {
        public int Child(int digit) =>
            (uint)digit <= 9 && (Digits & (1 << digit)) != 0
                ? FirstChild + BitOperations.PopCount((uint)Digits & ((1u << digit) - 1))
                : -1;
    }
}
