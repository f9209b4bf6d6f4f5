using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Calls;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Everything the customer's first page answers: may it call, what does it pay, what is wrong, what did it do.</summary>
public sealed record CustomerOverview
{
    public required Customer Customer { get; init; }

    public required string? PlanName { get; init; }

    public required decimal Balance { get; init; }

    /// <summary>On the customer's own day.</summary>
    public required decimal SpentToday { get; init; }

    /// <summary>What is left of the day's limit; null without one.</summary>
    public required decimal? DayLeft { get; init; }

    /// <summary>What calls in progress hold; null while no switch has told.</summary>
    public required decimal? Held { get; init; }

    public required int Numbers { get; init; }

    public required int Extensions { get; init; }

    public required int RegisteredExtensions { get; init; }

    /// <summary>Calls in progress; null while no switch has told.</summary>
    public required int? Channels { get; init; }

    public required DateTimeOffset? LastAnswered { get; init; }

    public required MonthFigures Month { get; init; }

    /// <summary>Minutes of each day of the month so far, the first day first.</summary>
    public required IReadOnlyList<long> DailyMinutes { get; init; }

    public required int UnratedCalls { get; init; }

    /// <summary>Calls the network failed, and calls there was no free way for.</summary>
    public required int FailedCalls { get; init; }

    public required int CongestedCalls { get; init; }

    public required IReadOnlyList<CallRow> Recent { get; init; }

    /// <summary>Its open alerts, the worst first; read for its first page only.</summary>
    public IReadOnlyList<AlertRow> Alerts { get; init; } = [];

    /// <summary>Where it calls most; read for its first page only.</summary>
    public IReadOnlyList<DestinationPrice> Destinations { get; init; } = [];

    public decimal Available => Balance + Customer.CreditLimit - (Held ?? 0);

    /// <summary>How much of the credit limit is used, 0 to 1; null where there is no limit.</summary>
    public decimal? CreditUsed => Customer.CreditLimit == 0 ? null : Math.Clamp(-Balance / Customer.CreditLimit, 0, 1);

    public CustomerCondition Condition => CustomerCondition.Of(Customer.Status, Balance, Customer.CreditLimit, Customer.LowBalanceThreshold, DayLeft);

    public IReadOnlyList<CustomerCheck> Checks => [.. CustomerCheck.Of(this)];

    public bool MayCall => Checks.All(check => check.Kind != "bad");

    public IReadOnlyList<CustomerProblem> Problems => [.. CustomerProblem.Of(this)];

    /// <summary>Alerts that say what none of its problems says.</summary>
    public IReadOnlyList<AlertRow> OtherAlerts
    {
        get
        {
            var said = Problems.Select(problem => problem.AlertKind).ToHashSet();
            return [.. Alerts.Where(row => !said.Contains(row.Alert.Kind))];
        }
    }
}
