namespace TrunkFlow.Server.Customers;

/// <summary>Whether a customer may call and be called.</summary>
public enum CustomerStatus
{
    /// <summary>Calls and is called.</summary>
    Active,

    /// <summary>Neither calls nor is called.</summary>
    Blocked,

    /// <summary>Calls, but is not called.</summary>
    BlockedIn,

    /// <summary>Is called, but does not call.</summary>
    BlockedOut,
}
