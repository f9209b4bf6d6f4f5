namespace TrunkFlow.Server.Pages.Sync;

/// <summary>What a unified diff comes to, for lists that do not show its lines.</summary>
/// <param name="Files">The files it is of.</param>
/// <param name="Added">New lines in all of them.</param>
/// <param name="Removed">Lines that went.</param>
public sealed record DiffSize(IReadOnlyList<string> Files, int Added, int Removed)
{
    public static DiffSize Of(string? unified)
    {
        var (files, added, removed) = (new List<string>(), 0, 0);
        var text = unified.AsSpan();
        var mayBeHead = false;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (mayBeHead && line.StartsWith(FileDiff.After, StringComparison.Ordinal))
            {
                files.Add(line[FileDiff.After.Length..].ToString());
                // What stood before it was the other half of the head.
                (mayBeHead, removed) = (false, removed - 1);
                continue;
            }

            mayBeHead = line.StartsWith(FileDiff.Before, StringComparison.Ordinal);
            added += line is ['+', ..] ? 1 : 0;
            removed += line is ['-', ..] ? 1 : 0;
        }

        return new DiffSize(files, added, removed);
    }
}
