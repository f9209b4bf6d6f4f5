namespace TrunkFlow.Server.Customers;

/// <summary>Whether a customer may call and be called.</summary>
public enum CustomerStatus
{
    Active,
    Blocked,
    BlockedIn,
    BlockedOut,
}
