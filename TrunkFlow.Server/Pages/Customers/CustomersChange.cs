namespace TrunkFlow.Server.Pages.Customers;

/// <summary>What may be done with several customers at once.</summary>
public enum CustomersChange
{
    Plan,
    Blocked,
    BlockedIn,
    BlockedOut,
    Unblock,
    Delete,
}
