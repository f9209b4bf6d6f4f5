using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Lines that follow each other and only have to be stored: what an import holds in memory at once, however long the file.</summary>
internal sealed record RatedLines
{
    /// <summary>How many they are.</summary>
    public required int Count { get; init; }

    /// <summary>Where the line after them begins.</summary>
    public required long End { get; init; }

    /// <summary>Those that could not be read.</summary>
    public required IReadOnlyList<BatchLine> Faulty { get; init; }

    /// <summary>The records of the others, with the prices of the moment.</summary>
    public required IReadOnlyList<CallRecord> Calls { get; init; }

    /// <summary>Of the customers that exist: only they have a balance.</summary>
    public required IReadOnlyDictionary<Guid, string> CustomerTimeZones { get; init; }

    /// <summary>The months its calls began in.</summary>
    public IReadOnlySet<DateOnly> Months => field ??= Calls.Select(call => CallPartitions.MonthOf(call.StartedAt)).ToHashSet();

    public static RatedLines OfFaulty(BatchLine line) =>
        new() { Count = 1, End = line.End, Faulty = [line], Calls = [], CustomerTimeZones = new Dictionary<Guid, string>() };
}
