namespace TrunkFlow.Server.Common;

/// <summary>Somebody else saved the row first; saving now would lose their change.</summary>
public sealed class ChangedMeanwhileException() : RefusalException(null, "ChangedMeanwhile");
