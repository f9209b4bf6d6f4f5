namespace TrunkFlow.Server.Identity;

/// <summary>What a user may do: admin everything; operator all of the trade; viewer reads; partner sees one customer only.</summary>
public enum UserRole
{
    /// <summary>Everything, users, keys and settings included.</summary>
    Admin,

    /// <summary>Everything of the business and the switch, but no users, keys or settings.</summary>
    Operator,

    /// <summary>Reads what operators read and changes nothing.</summary>
    Viewer,

    /// <summary>One customer’s own matters.</summary>
    Partner,
}
