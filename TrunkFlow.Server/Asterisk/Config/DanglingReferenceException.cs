namespace TrunkFlow.Server.Asterisk.Config;

/// <summary>The model names something that is not in it; foreign keys prevent it, so this is a fault of the snapshot.</summary>
public sealed class DanglingReferenceException(string kind, Guid id) : Exception($"The configuration names {kind} {id}, which is not part of it.");
