using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>A customer among those to be changed, as it is now.</summary>
public sealed record ChosenCustomer(Guid Id, int Version, string Code, string Name, CustomerStatus Status, Guid? TariffPlanId, string? Plan)
{
    /// <summary>Something belongs to it, so it cannot be deleted; known only where that is asked.</summary>
    public bool IsInUse { get; init; }

    public bool Changes(CustomersForm form) => form.Change switch
    {
        CustomersChange.Plan => form.TariffPlanId is { } plan && plan != TariffPlanId,
        CustomersChange.Delete => !IsInUse,
        _ => form.Status != Status,
    };
}
