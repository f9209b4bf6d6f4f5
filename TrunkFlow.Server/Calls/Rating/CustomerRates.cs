namespace TrunkFlow.Server.Calls.Rating;

/// <summary>The sell side of a customer: own prices before the plan's, and the plan's rounding.</summary>
public sealed record CustomerRates(RateIndex Own, RateIndex? Plan, Rounding Rounding)
{
    private readonly (DateTimeOffset Until, CustomerRates Rates)[] former = [];

    /// <summary>The same customer with the plans it had before, the oldest first, each until when it had it.</summary>
    public CustomerRates(RateIndex own, RateIndex? plan, Rounding rounding, IEnumerable<(DateTimeOffset Until, RateIndex Plan, Rounding Rounding)> before)
        : this(own, plan, rounding) =>
        former = [.. before.OrderBy(plan => plan.Until).Select(plan => (plan.Until, new CustomerRates(own, plan.Plan, plan.Rounding)))];

    /// <summary>As they were at a moment, by the plan the customer had then.</summary>
    public CustomerRates At(DateTimeOffset moment)
    {
        foreach (var (until, rates) in former)
        {
            if (moment < until)
            {
                return rates;
            }
        }

        return this;
    }
}
