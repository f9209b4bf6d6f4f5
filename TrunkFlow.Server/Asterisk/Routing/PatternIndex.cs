using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>The routes of one level by the digits their patterns begin with, so that a number is held against few of them.</summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<string, List<(DialPattern Pattern, SwitchRoute Route)>> byStart = new(StringComparer.Ordinal);
    private readonly int[] lengths;

    public PatternIndex(IEnumerable<SwitchRoute> routes)
    {
        foreach (var route in routes)
        {
            var pattern = DialPattern.Parse(null, route.Pattern);
            if (!byStart.TryGetValue(pattern.Start, out var same))
            {
                byStart[pattern.Start] = same = [];
            }

            same.Add((pattern, route));
        }

        lengths = [.. byStart.Keys.Select(start => start.Length).Distinct().Order()];
    }

    /// <summary>The routes whose patterns match, the most specific first: it is the one Asterisk takes.</summary>
    public List<SwitchRoute> Matching(string digits)
    {
        var found = new List<(DialPattern Pattern, SwitchRoute Route)>();
        var starts = byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths.TakeWhile(length => length <= digits.Length))
        {
            if (starts.TryGetValue(digits.AsSpan(0, length), out var same))
            {
                found.AddRange(same.Where(entry => entry.Pattern.Matches(digits)));
            }
        }

        found.Sort(static (one, other) => DialPattern.CompareSpecificity(one.Pattern, other.Pattern));
        return found.ConvertAll(entry => entry.Route);
    }
}
