namespace TrunkFlow.Server.Calls.Rating;

/// <summary>The terms of one rate, sell or buy side alike.</summary>
public sealed record PriceTerms(
    decimal PricePerMinute,
    decimal ConnectionFee,
    BillingBlock Block,
    decimal MinimumCharge = 0m,
    int FreeBelowSeconds = 0)
{
    public static PriceTerms PerMinute(decimal price) => new(price, 0m, BillingBlock.Default);

    public Charge Price(int answeredSeconds, Rounding rounding)
    {
        var billed = Block.BilledSeconds(answeredSeconds);
        if (answeredSeconds <= 0 || answeredSeconds < FreeBelowSeconds)
        {
            return new Charge(billed, 0m);
        }

        // Multiplied before divided, so that SQL computes the same digits and ties fall on the same side.
        var amount = ((ConnectionFee * 60m) + (billed * PricePerMinute)) / 60m;
        return new Charge(billed, rounding.Apply(Math.Max(amount, MinimumCharge)));
    }
}
