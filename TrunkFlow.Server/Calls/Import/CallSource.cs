namespace TrunkFlow.Server.Calls.Import;

/// <summary>A file to read and how far it was read.</summary>
public sealed record CallSource(Guid Id, CallFile File, long Offset, bool Drained);
