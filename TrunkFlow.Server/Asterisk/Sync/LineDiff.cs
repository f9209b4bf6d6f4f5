using System.Globalization;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Unified hunks between two texts: the common beginning and end are set aside, the rest is aligned by its longest common subsequence.</summary>
internal static class LineDiff
{
    /// <summary>Lines shown before and after a difference.</summary>
    public const int Context = 3;

    /// <summary>Cells of the alignment table; beyond it the whole middle counts as replaced.</summary>
    private const long MostCells = 4_000_000;

    /// <param name="text">Where the hunks go.</param>
    /// <param name="before">The old lines.</param>
    /// <param name="after">The new lines.</param>
    /// <param name="shown">A line as it may be shown.</param>
    /// <param name="firstLine">The number of the first line of both.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<string> before, ReadOnlySpan<string> after, Func<string, string> shown, int firstLine = 1)
    {
        var edits = Edits(before, after, firstLine);
        for (var at = 0; at < edits.Count;)
        {
            if (edits[at].Sign == ' ')
            {
                at++;
                continue;
            }

            var (first, last) = (Math.Max(0, at - Context), at);
            for (var next = at; next < edits.Count && next <= last + (2 * Context); next++)
            {
                last = edits[next].Sign == ' ' ? last : next;
            }

            var end = Math.Min(edits.Count, last + Context + 1);
            Hunk(text, edits, first, end, shown);
            at = end;
        }
    }

    private static void Hunk(StringBuilder text, List<Edit> edits, int first, int end, Func<string, string> shown)
    {
        var hunk = edits.GetRange(first, end - first);
        var (old, now) = (hunk.Count(edit => edit.Sign != '+'), hunk.Count(edit => edit.Sign != '-'));
        text.Append(CultureInfo.InvariantCulture, $"@@ -{edits[first].Old},{old} +{edits[first].New},{now} @@\n");
        foreach (var edit in hunk)
        {
            text.Append(edit.Sign).Append(shown(edit.Line)).Append('\n');
        }
    }

    private static List<Edit> Edits(ReadOnlySpan<string> before, ReadOnlySpan<string> after, int firstLine)
    {
        var head = before.CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        // Of what is the same only the lines beside a difference are shown.
        var edits = new List<Edit>();
        for (var i = Math.Max(0, head - Context); i < head; i++)
        {
            edits.Add(new Edit(' ', before[i], firstLine + i, firstLine + i));
        }

        Middle(edits, before[head..^tail], after[head..^tail], firstLine + head);
        for (var i = tail; i > Math.Max(0, tail - Context); i--)
        {
            edits.Add(new Edit(' ', before[^i], firstLine + before.Length - i, firstLine + after.Length - i));
        }

        return edits;
    }

    private static void Middle(List<Edit> edits, ReadOnlySpan<string> before, ReadOnlySpan<string> after, int first)
    {
        var common = (long)before.Length * after.Length <= MostCells ? Table(before, after) : null;
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (common is not null && i < before.Length && j < after.Length && before[i] == after[j])
            {
                edits.Add(new Edit(' ', before[i], first + i, first + j));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length && (j == after.Length || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                edits.Add(new Edit('-', before[i], first + i, first + j));
                i++;
            }
            else
            {
                edits.Add(new Edit('+', after[j], first + i, first + j));
                j++;
            }
        }
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of lines.</summary>
    private static ushort[,] Table(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var table = new ushort[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                table[i, j] = before[i] == after[j]
                    ? (ushort)Math.Min(ushort.MaxValue, table[i + 1, j + 1] + 1)
                    : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private readonly record struct Edit(char Sign, string Line, int Old, int New);
}
