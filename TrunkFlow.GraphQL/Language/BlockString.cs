namespace TrunkFlow.GraphQL.Language;

/// <summary>The white space rules of block strings (§2.9.4, BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue(rawValue): removes common indentation and blank first and last lines.</summary>
    public static string Dedent(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var index = 0; index < lines.Count; index++)
        {
            var indent = LeadingWhiteSpace(lines[index]);
            if (indent == lines[index].Length)
            {
                continue;
            }

            first = first < 0 ? index : first;
            last = index;
            commonIndent = index > 0 && indent < commonIndent ? indent : commonIndent;
        }

        return first < 0 ? "" : string.Join('\n', lines
            .Select((line, index) => index == 0 ? line : line[Math.Min(commonIndent, line.Length)..])
            .Skip(first)
            .Take(last - first + 1));
    }

    /// <summary>The value between triple quotes, so that reading it back gives the value.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var forceLeadingLine = lines.Length > 1 && lines.Skip(1).All(static line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingLine = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var multipleLines = lines.Length > 1 || value.Length > 70 || forceTrailingLine || forceLeadingLine || endsInTripleQuotes;
        var skipLeadingLine = lines.Length == 1 && value.Length > 0 && value[0] is ' ' or '\t';
        return "\"\"\"" + ((multipleLines && !skipLeadingLine) || forceLeadingLine ? "\n" : "") + escaped + (multipleLines ? "\n" : "") + "\"\"\"";
    }

    /// <summary>True when a block string can hold the value unchanged.</summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        foreach (var unit in value)
        {
            if (unit is < ' ' and not ('\t' or '\n'))
            {
                return false;
            }
        }

        return value == Dedent(value.Split('\n'));
    }

    private static int LeadingWhiteSpace(string line)
    {
        var count = 0;
        while (count < line.Length && line[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }
}
