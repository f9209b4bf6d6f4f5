namespace TrunkFlow.Server.Identity;

/// <summary>What was done.</summary>
public enum AuditAction
{
    /// <summary>A row was added.</summary>
    Added,

    /// <summary>Fields of a row were changed.</summary>
    Changed,

    /// <summary>A row was removed.</summary>
    Removed,

    /// <summary>Something that is no edit of a row, such as a lockout; <see cref="AuditEntry.Kind"/> names it.</summary>
    Happened,
}
