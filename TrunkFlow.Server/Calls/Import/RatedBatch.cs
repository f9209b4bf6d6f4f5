namespace TrunkFlow.Server.Calls.Import;

/// <summary>A batch that only has to be stored.</summary>
internal sealed record RatedBatch
{
    public required CallBatch Batch { get; init; }

    /// <summary>The records of the lines, with the prices of the moment.</summary>
    public required IReadOnlyList<CallRecord> Calls { get; init; }

    /// <summary>The ledger entry of each customer some record charges.</summary>
    public required IReadOnlyDictionary<Guid, Guid> LedgerEntries { get; init; }

    /// <summary>Of the customers that exist: only they have a balance.</summary>
    public required IReadOnlyDictionary<Guid, string> CustomerTimeZones { get; init; }

    /// <summary>Where the lines after it begin.</summary>
    public long End => Batch.Lines[^1].End;
}
