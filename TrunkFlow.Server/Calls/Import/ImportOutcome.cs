namespace TrunkFlow.Server.Calls.Import;

/// <summary>What one run of the import did.</summary>
public sealed record ImportOutcome(int Files, BatchOutcome Lines)
{
    public static ImportOutcome operator +(ImportOutcome a, ImportOutcome b) => new(a.Files + b.Files, a.Lines + b.Lines);

    /// <summary>The line kept in the job's history.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Lines.Calls} calls from {Files} files, {Lines.Known} known already, {Lines.Unrated} unrated, {Lines.Quarantined} quarantined");
}
