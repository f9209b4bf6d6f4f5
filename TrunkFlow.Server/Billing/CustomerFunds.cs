using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Billing;

/// <summary>A customer's money and its limits, as calls are held against them.</summary>
public sealed record CustomerFunds(Guid CustomerId, string Code)
{
    public decimal Balance { get; init; }

    public decimal CreditLimit { get; init; }

    /// <summary>Null: no limit.</summary>
    public decimal? DailySpendLimit { get; init; }

    /// <summary>The customer's local day that <see cref="SpentToday"/> counts.</summary>
    public DateOnly? SpendDay { get; init; }

    public decimal SpentToday { get; init; }

    /// <summary>Where the customer's days begin.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The plan ends calls in progress at the limit.</summary>
    public bool EndsCalls { get; init; }

    /// <summary>What is left at a moment of the nearer of the two limits.</summary>
    public SpendingRoom Room(DateTimeOffset now)
    {
        var credit = Balance + CreditLimit;
        return DayLeft(now) is { } day && day < credit ? new SpendingRoom(day, SpendingLimit.Day, EndsCalls) : new SpendingRoom(credit, SpendingLimit.Credit, EndsCalls);
    }

    /// <summary>What is left of the day's limit; null without one.</summary>
    public decimal? DayLeft(DateTimeOffset now) => DailySpendLimit - SpentOn(now);

    /// <summary>Spent on the customer's local day of a moment.</summary>
    public decimal SpentOn(DateTimeOffset now) =>
        SpendDay == TimeZoneInfo.FindSystemTimeZoneById(TimeZone).DayOf(now) ? SpentToday : 0m;
}
