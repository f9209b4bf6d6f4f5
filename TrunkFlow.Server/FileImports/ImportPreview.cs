namespace TrunkFlow.Server.FileImports;

/// <summary>What a file would add at this moment, line by line.</summary>
public sealed class ImportPreview
{
    internal ImportPreview(IReadOnlyList<ImportRow> rows, IReadOnlyList<string[]> sample, string? problem)
    {
        (AllRows, Sample) = (rows, sample);
        Problem = problem;
        var counts = rows.CountBy(row => row.Outcome).ToDictionary();
        (New, Known, Faulty) = (counts.GetValueOrDefault(ImportOutcome.New), counts.GetValueOrDefault(ImportOutcome.Known), counts.GetValueOrDefault(ImportOutcome.Faulty));
    }

    /// <summary>Lines that are added.</summary>
    public int New { get; }

    /// <summary>Lines that are there already and stay as they are.</summary>
    public int Known { get; }

    /// <summary>Lines that cannot be added.</summary>
    public int Faulty { get; }

    /// <summary>Why none of its lines can be read; null when they can.</summary>
    public string? Problem { get; }

    [GraphQLIgnore]
    public IReadOnlyList<ImportRow> AllRows { get; }

    /// <summary>The first lines, cut into cells, for who says what its columns hold.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<string[]> Sample { get; }

    /// <summary>Its lines, in the order of the file.</summary>
    /// <param name="outcome">Only those of which this becomes.</param>
    /// <param name="afterLine">Only those after this line.</param>
    /// <param name="most">How many at once, at most 200.</param>
    public IReadOnlyList<ImportRow> Rows(ImportOutcome? outcome = null, int afterLine = 0, int most = 50) =>
        [.. AllRows.Where(row => row.Line > afterLine && (outcome is null || row.Outcome == outcome)).Take(Math.Clamp(most, 0, 200))];
}
