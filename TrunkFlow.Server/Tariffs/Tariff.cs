using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Tariffs;

/// <summary>What a call to one prefix costs the customers of a plan, or one customer whose own price comes before the plan's.</summary>
public sealed class Tariff : Entity, IRate
{
    private Tariff()
    {
    }

    private Tariff(Guid? tariffPlanId, Guid? customerId, RateTerms terms, decimal cost)
    {
        TariffPlanId = tariffPlanId;
        CustomerId = customerId;
        Edit(terms, cost);
    }

    public Guid? TariffPlanId { get; private set; }
    public TariffPlan? TariffPlan { get; private set; }

    /// <summary>Set instead of the plan for a price that holds for one customer.</summary>
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }

    /// <summary>See <see cref="RatePrefix"/>.</summary>
    public string Prefix { get; private set; } = "";
    public string? Description { get; private set; }

    /// <summary>Expected buy price per minute, for the margin shown beside the price; calls are costed by the provider's own rates.</summary>
    public decimal Cost { get; private set; }
    public decimal PricePerMinute { get; private set; }
    public decimal ConnectionFee { get; private set; }
    public int InitialBlock { get; private set; }
    public int Increment { get; private set; }
    public decimal MinimumCharge { get; private set; }
    public int FreeBelowSeconds { get; private set; }
    public DateTimeOffset ValidFrom { get; private set; }
    public DateTimeOffset? ValidUntil { get; private set; }
    public TimeBand? TimeBand { get; private set; }

    /// <summary>(sell - buy) / sell; null when the price is 0.</summary>
    public decimal? Margin => PricePerMinute == 0 ? null : (PricePerMinute - Cost) / PricePerMinute;

    public static Tariff OfPlan(Guid tariffPlanId, RateTerms terms, decimal cost = 0) => new(tariffPlanId, null, terms, cost);

    public static Tariff OfCustomer(Guid customerId, RateTerms terms, decimal cost = 0) => new(null, customerId, terms, cost);

    public void Edit(RateTerms terms, decimal cost)
    {
        var rate = terms.Check();
        Prefix = rate.Prefix;
        Description = rate.Description;
        Cost = Require.Price("cost", cost);
        PricePerMinute = rate.PricePerMinute;
        ConnectionFee = rate.ConnectionFee;
        InitialBlock = rate.InitialBlock;
        Increment = rate.Increment;
        MinimumCharge = rate.MinimumCharge;
        FreeBelowSeconds = rate.FreeBelowSeconds;
        ValidFrom = rate.ValidFrom ?? DateTimeOffset.UnixEpoch;
        ValidUntil = rate.ValidUntil;
        TimeBand = TimeBand.ParseOptional("timeBand", rate.TimeBand);
    }
}
