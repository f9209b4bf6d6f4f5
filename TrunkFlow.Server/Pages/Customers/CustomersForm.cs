using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>A change of several customers as it is chosen.</summary>
public sealed class CustomersForm
{
    public CustomersChange Change { get; set; }

    public Guid? TariffPlanId { get; set; }

    public string? Reason { get; set; }

    /// <summary>How a customer stands afterwards; null where the change is about something else.</summary>
    public CustomerStatus? Status => Change switch
    {
        CustomersChange.Blocked => CustomerStatus.Blocked,
        CustomersChange.BlockedIn => CustomerStatus.BlockedIn,
        CustomersChange.BlockedOut => CustomerStatus.BlockedOut,
        CustomersChange.Unblock => CustomerStatus.Active,
        _ => null,
    };
}
