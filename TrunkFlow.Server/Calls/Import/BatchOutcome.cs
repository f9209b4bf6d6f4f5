namespace TrunkFlow.Server.Calls.Import;

/// <summary>What became of some lines of a file.</summary>
/// <param name="Calls">Call records that were new.</param>
/// <param name="Known">Call records the table already had.</param>
/// <param name="Unrated">New records without a price.</param>
/// <param name="Quarantined">Lines that could not be read or stored.</param>
public readonly record struct BatchOutcome(int Calls, int Known, int Unrated, int Quarantined)
{
    public static BatchOutcome operator +(BatchOutcome a, BatchOutcome b) =>
        new(a.Calls + b.Calls, a.Known + b.Known, a.Unrated + b.Unrated, a.Quarantined + b.Quarantined);
}
