namespace TrunkFlow.Server.Calls.Rating;

/// <summary>Lays a set of rates out as the flat trie that <see cref="RateIndex"/> walks, level by level so that the children of a node lie together.</summary>
internal static class RateTrie
{
    public static (RateIndex.Node[] Nodes, Rate[] Rates) Build(IEnumerable<Rate> source)
    {
        // '+' sorts before '=', so the two roots are two runs of the array; within a prefix the first rate that applies is the right one.
        var entries = source.Select(rate => (Key: KeyOf(rate.Prefix), Rate: rate)).ToArray();
        Array.Sort(entries, static (a, b) =>
        {
            var order = string.CompareOrdinal(a.Key, b.Key);
            order = order != 0 ? order : b.Rate.ValidFrom.CompareTo(a.Rate.ValidFrom);
            order = order != 0 ? order : (a.Rate.Band is null).CompareTo(b.Rate.Band is null);
            return order != 0 ? order : a.Rate.Id.CompareTo(b.Rate.Id);
        });

        var national = Array.FindIndex(entries, entry => entry.Key[0] == RateIndex.NationalMark);
        national = national < 0 ? entries.Length : national;
        var nodes = new List<RateIndex.Node>(entries.Length + 2) { default, default };
        var open = new Queue<(int Node, int From, int To, int Depth)>();
        open.Enqueue((0, 0, national, 1));
        open.Enqueue((1, national, entries.Length, 1));
        while (open.TryDequeue(out var run))
        {
            var own = run.From;
            while (own < run.To && entries[own].Key.Length == run.Depth)
            {
                own++;
            }

            ushort digits = 0;
            var firstChild = nodes.Count;
            for (var from = own; from < run.To;)
            {
                var digit = entries[from].Key[run.Depth];
                var to = from + 1;
                while (to < run.To && entries[to].Key[run.Depth] == digit)
                {
                    to++;
                }

                digits |= (ushort)(1 << (digit - '0'));
                open.Enqueue((nodes.Count, from, to, run.Depth + 1));
                nodes.Add(default);
                from = to;
            }

            nodes[run.Node] = new RateIndex.Node(digits, firstChild, run.From, own - run.From);
        }

        return (nodes.ToArray(), Array.ConvertAll(entries, entry => entry.Rate));
    }

    private static string KeyOf(string prefix)
    {
        var digits = prefix.TrimStart('+', RateIndex.NationalMark);
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            throw new ArgumentException($"'{prefix}' is not a prefix.", nameof(prefix));
        }

        return (prefix[0] is RateIndex.NationalMark or '0' ? RateIndex.NationalMark : '+') + digits;
    }
}
