using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>The changes of one file, read from a unified diff for drawing.</summary>
public sealed partial record FileDiff(string Name, IReadOnlyList<DiffLine> Lines)
{
    internal const string Before = "--- ";
    internal const string After = "+++ ";

    public int Added => Lines.Count(line => line.Kind == DiffLineKind.Added);

    public int Removed => Lines.Count(line => line.Kind == DiffLineKind.Removed);

    public static IReadOnlyList<FileDiff> Read(string? unified)
    {
        var files = new List<FileDiff>();
        var lines = new List<DiffLine>();
        var number = 0;
        var text = (unified ?? "").Split('\n');
        for (var index = 0; index < text.Length; index++)
        {
            var line = text[index];
            // A removed line may look like a file's head; only the pair of them is one.
            if (line.StartsWith(Before, StringComparison.Ordinal) && index + 1 < text.Length && text[index + 1].StartsWith(After, StringComparison.Ordinal))
            {
                lines = [];
                files.Add(new FileDiff(text[++index][After.Length..], lines));
            }
            else if (Hunk().Match(line) is { Success: true } hunk)
            {
                number = int.Parse(hunk.Groups["start"].Value, System.Globalization.CultureInfo.InvariantCulture);
                lines.Add(new DiffLine(DiffLineKind.Hunk, null, line));
            }
            else if (line.Length > 0)
            {
                lines.Add(line[0] switch
                {
                    '+' => new DiffLine(DiffLineKind.Added, number++, line[1..]),
                    '-' => new DiffLine(DiffLineKind.Removed, null, line[1..]),
                    ' ' => new DiffLine(DiffLineKind.Same, number++, line[1..]),
                    _ => new DiffLine(DiffLineKind.Hunk, null, line),
                });
            }
        }

        return files;
    }

    [GeneratedRegex(@"^@@ -\d+(,\d+)? \+(?<start>\d+)(,\d+)? @@", RegexOptions.CultureInvariant)]
    private static partial Regex Hunk();
}
