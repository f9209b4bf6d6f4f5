using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The sign beside what a customer calls from.</summary>
public static class CustomerSign
{
    public static string IconOf(CustomerType type) => type == CustomerType.Trunk ? "cable" : "phone";
}
