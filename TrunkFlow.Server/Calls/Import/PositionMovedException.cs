namespace TrunkFlow.Server.Calls.Import;

/// <summary>Somebody else has read on in this file since we looked: a second process of the same node. Its lines are in safe hands.</summary>
public sealed class PositionMovedException(string path) : Exception($"Another import is reading {path}.");
