namespace TrunkFlow.Server.Identity;

/// <summary>What was done.</summary>
public enum AuditAction
{
    Added,
    Changed,
    Removed,

    /// <summary>Something that is no edit of a row, such as a lockout; <see cref="AuditEntry.Kind"/> names it.</summary>
    Happened,
}
