namespace TrunkFlow.Server.Asterisk.Sync.ColdStart;

/// <summary>What an Asterisk started on a candidate made of it.</summary>
/// <param name="Faults">Why it must not go live: lines of its log, objects it does not hold.</param>
/// <param name="Warnings">What it only warned of; a newer Asterisk warns of options it will drop one day, and publishing must go on.</param>
internal sealed record ColdStartReport(IReadOnlyList<string> Faults, IReadOnlyList<string> Warnings)
{
    /// <summary>Nothing was found, or nothing could be tried.</summary>
    public static readonly ColdStartReport Nothing = new([], []);
}
