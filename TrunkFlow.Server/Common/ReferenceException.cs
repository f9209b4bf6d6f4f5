namespace TrunkFlow.Server.Common;

/// <summary>A row was to be removed that others need, or one named that is gone; found by the database when two requests met.</summary>
public sealed class ReferenceException(bool removal) : RefusalException(null, removal ? "StillReferenced" : "ReferenceMissing");
