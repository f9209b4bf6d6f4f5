using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>A customer in the list: who, how it stands, and its month so far.</summary>
public sealed record CustomerRow
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required CustomerType Type { get; init; }

    public required CustomerStatus Status { get; init; }

    public required string? TaxId { get; init; }

    public required Guid? TariffPlanId { get; init; }

    public required string? Plan { get; init; }

    public required BillingMode BillingMode { get; init; }

    public required decimal Balance { get; init; }

    public required decimal CreditLimit { get; init; }

    public required decimal? LowBalanceThreshold { get; init; }

    public required int? MaxChannels { get; init; }

    public required int Numbers { get; init; }

    /// <summary>What is left of the day's limit; null without one.</summary>
    public decimal? DayLeft { get; init; }

    public MonthFigures Month { get; init; } = MonthFigures.None;

    public CustomerCondition Condition => CustomerCondition.Of(Status, Balance, CreditLimit, LowBalanceThreshold, DayLeft);
}
