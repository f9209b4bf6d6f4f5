namespace TrunkFlow.Server.Customers;

/// <summary>The tariff plan a customer had until a moment. A trigger of the table of customers writes it.</summary>
public sealed class FormerPlan
{
    public required Guid CustomerId { get; init; }
    public required DateTimeOffset ValidUntil { get; init; }
    public required Guid TariffPlanId { get; init; }
}
