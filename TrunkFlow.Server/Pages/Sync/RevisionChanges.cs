using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>The changes of some files, as one of a page's parts shows them.</summary>
/// <param name="Key">Tells them from any others, also from those the same part shows later.</param>
/// <param name="Files">File by file.</param>
public sealed record RevisionChanges(string Key, IReadOnlyList<FileDiff> Files)
{
    /// <summary>More lines make a page slow that is opened for other things too.</summary>
    public const int FirstLines = 200;

    /// <summary>So many lines are shown, those of the first files first; how many there are is said of each.</summary>
    public int MostLines { get; init; } = int.MaxValue;

    /// <summary>The address that shows them all.</summary>
    public string? Whole { get; init; }

    public int Added => Files.Sum(file => file.Added);

    public int Removed => Files.Sum(file => file.Removed);

    /// <param name="part">The page's part.</param>
    /// <param name="unified">A unified diff, or nothing.</param>
    public static RevisionChanges Of(string part, string? unified) =>
        new($"{part}-{FileHash.Of(unified ?? "")[..12]}", FileDiff.Read(unified));
}
