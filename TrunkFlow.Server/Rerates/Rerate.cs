using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Rerates;

/// <summary>The calls of a period, priced again by what is in the price lists now for the moment they began.</summary>
public sealed class Rerate : Entity
{
    /// <summary>Longer periods are two of them.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(93);

    private Rerate()
    {
    }

    public Rerate(DateTimeOffset from, DateTimeOffset until, Guid? customerId, Guid? providerId, bool unratedOnly, bool presentPlans, string reason, string requestedBy, DateTimeOffset now)
    {
        From = from.ToUniversalTime();
        Until = until.ToUniversalTime();
        (CustomerId, ProviderId, UnratedOnly, PresentPlans, RequestedBy) = (customerId, providerId, unratedOnly, presentPlans, requestedBy);
        Reason = Require.Text("reason", reason);
        if (from >= now)
        {
            throw new InvalidValueException("from", "InFuture");
        }

        if (until <= from)
        {
            throw new InvalidValueException("until", "NotAfterFrom");
        }

        if (until - from > Longest)
        {
            throw new InvalidValueException("until", "PeriodTooLong", Longest.Days);
        }
    }

    /// <summary>Calls that began then or later.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Calls that began before.</summary>
    public DateTimeOffset Until { get; private set; }
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public Guid? ProviderId { get; private set; }
    public Provider? Provider { get; private set; }
    public bool UnratedOnly { get; private set; }

    /// <summary>By the tariff plans customers have now, and not by those they had when they called.</summary>
    public bool PresentPlans { get; private set; }

    /// <summary>Stands in the ledger.</summary>
    public string Reason { get; private set; } = "";
    public string RequestedBy { get; private set; } = "";
    public RerateStatus Status { get; private set; }

    /// <summary>Of the period, while it is compared.</summary>
    public int Percent { get; private set; }

    /// <summary>Answered calls that were priced again.</summary>
    public long Calls { get; private set; }
    public int Changed { get; private set; }

    /// <summary>Of those, calls that still have no price.</summary>
    public long Unrated { get; private set; }
    public decimal SellBefore { get; private set; }
    public decimal SellAfter { get; private set; }
    public decimal BuyBefore { get; private set; }
    public decimal BuyAfter { get; private set; }
    public DateTimeOffset? ComparedAt { get; private set; }
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Key of the sentence that says why it was not applied.</summary>
    public string? Failure { get; private set; }

    /// <summary>Why it was not applied, in the language of the request.</summary>
    public string? FailureMessage => Failure is null ? null : RefusalText.Of(Failure);

    public bool IsBusy => Status is RerateStatus.Comparing or RerateStatus.Applying;

    /// <summary>What it comes to for the customers: positive is charged, negative given back.</summary>
    public decimal SellDifference => SellAfter - SellBefore;

    public decimal BuyDifference => BuyAfter - BuyBefore;

    /// <summary>Has the calls compared once more.</summary>
    public void CompareAgain()
    {
        MustBe(RerateStatus.Ready, RerateStatus.Comparing);
        (Status, Percent, Failure) = (RerateStatus.Comparing, 0, null);
    }

    public void Ready(RerateSums sums, DateTimeOffset now)
    {
        (Calls, Changed, Unrated) = (sums.Calls, sums.Changed, sums.Unrated);
        (SellBefore, SellAfter, BuyBefore, BuyAfter) = (sums.SellBefore, sums.SellAfter, sums.BuyBefore, sums.BuyAfter);
        (Status, Percent, ComparedAt) = (RerateStatus.Ready, 100, now);
    }

    public void Apply()
    {
        MustBe(RerateStatus.Ready);
        if (Changed == 0)
        {
            throw new RerateUnneededException();
        }

        (Status, Failure) = (RerateStatus.Applying, null);
    }

    public void Applied(DateTimeOffset now) => (Status, AppliedAt) = (RerateStatus.Applied, now);

    /// <summary>Nothing of it was put in.</summary>
    public void NotApplied(string reason) => (Status, Failure) = (RerateStatus.Ready, reason);

    public void Cancel()
    {
        MustBe(RerateStatus.Comparing, RerateStatus.Ready);
        Status = RerateStatus.Cancelled;
    }

    private void MustBe(params ReadOnlySpan<RerateStatus> statuses)
    {
        if (!statuses.Contains(Status))
        {
            throw new RerateStateException(Status);
        }
    }
}
