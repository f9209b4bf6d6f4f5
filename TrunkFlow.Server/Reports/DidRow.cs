using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Reports;

/// <summary>Numbers as they are now: how many, what they cost a month and what they bring. Of its group's fields only one is filled.</summary>
public sealed record DidRow
{
    /// <summary>Key of the provider, when grouped by provider; null in the row of numbers of none.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Key of the customer, when grouped by customer; null in the row of numbers nobody holds.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Type of the numbers, when grouped by type.</summary>
    public DidType? Type { get; init; }

    /// <summary>Numbers a customer holds.</summary>
    public required int Allocated { get; init; }

    /// <summary>Numbers nobody holds.</summary>
    public required int Free { get; init; }

    /// <summary>Numbers resting after a release.</summary>
    public required int Quarantine { get; init; }

    /// <summary>Numbers gone to another operator; they cost and bring nothing.</summary>
    public required int PortedOut { get; init; }

    /// <summary>What providers charge a month for all but the ported ones, in the installation's currency.</summary>
    public required decimal MonthlyCost { get; init; }

    /// <summary>The part of it for numbers no customer holds.</summary>
    public required decimal IdleMonthlyCost { get; init; }

    /// <summary>What customers pay a month for the numbers they hold, in the installation's currency.</summary>
    public required decimal MonthlyRevenue { get; init; }

    /// <summary>Revenue less cost.</summary>
    public decimal MonthlyProfit => MonthlyRevenue - MonthlyCost;

    /// <summary>Profit of the revenue: 0.25 is a quarter. Null when there is no revenue.</summary>
    public decimal? Margin => MonthlyRevenue == 0 ? null : MonthlyProfit / MonthlyRevenue;
}
