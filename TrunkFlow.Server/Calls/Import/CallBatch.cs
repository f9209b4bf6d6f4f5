namespace TrunkFlow.Server.Calls.Import;

/// <summary>Lines stored together.</summary>
/// <param name="Source">The file, read up to where the lines begin.</param>
/// <param name="Lines">The lines.</param>
/// <param name="End">The new position; null for a replay, which moves none.</param>
/// <param name="QuarantinedRow">The row replayed.</param>
internal sealed record CallBatch(CallSource Source, IReadOnlyList<BatchLine> Lines, long? End, Guid? QuarantinedRow = null);
