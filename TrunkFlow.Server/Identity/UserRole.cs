namespace TrunkFlow.Server.Identity;

/// <summary>What a user may do: admin everything; operator all of the trade; viewer reads; partner sees one customer only.</summary>
public enum UserRole
{
    Admin,
    Operator,
    Viewer,
    Partner,
}
