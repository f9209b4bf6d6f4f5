namespace TrunkFlow.Server.Calls.Import;

/// <summary>Lines that follow each other and were committed together.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="End">Where the line after them begins.</param>
/// <param name="Outcome">What became of them.</param>
internal readonly record struct StoredLines(int Count, long End, BatchOutcome Outcome)
{
    public StoredLines With(RatedLines next, IReadOnlyList<CallRecord> stored) => new(
        Count + next.Count,
        next.End,
        Outcome + new BatchOutcome(stored.Count, next.Calls.Count - stored.Count, stored.Count(call => call.UnratedReason is not null), next.Faulty.Count));
}
