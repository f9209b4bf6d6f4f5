namespace TrunkFlow.GraphQL.Utilities;

/// <summary>"Did you mean" for misspelt names, as graphql-js words it.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>A sentence with a leading space, or nothing.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string? subMessage = null)
    {
        if (suggestions.Count == 0)
        {
            return "";
        }

        var quoted = suggestions.Take(MaxSuggestions).Select(static name => $"\"{name}\"").ToArray();
        var list = quoted.Length switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return $" Did you mean {(subMessage is null ? "" : subMessage + " ")}{list}?";
    }

    /// <summary>The options near the input, nearest first.</summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        return [.. options
            .Select(option => (option, distance: Distance(input, option, threshold)))
            .Where(static candidate => candidate.distance is not null)
            .OrderBy(static candidate => candidate.distance)
            .ThenBy(static candidate => candidate.option, StringComparer.Ordinal)
            .Select(static candidate => candidate.option)];
    }

    /// <summary>Damerau-Levenshtein distance, a change of case counting one; null when above the threshold.</summary>
    private static int? Distance(string input, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var a = input.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return null;
        }

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var column = 0; column <= b.Length; column++)
        {
            last[column] = column;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, beforeLast[j - 2] + 1);
                }

                row[j] = cell;
                smallest = Math.Min(smallest, cell);
            }

            if (smallest > threshold)
            {
                return null;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length] <= threshold ? last[b.Length] : null;
    }
}
