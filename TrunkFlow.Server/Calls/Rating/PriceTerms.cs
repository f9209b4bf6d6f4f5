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

    /// <summary>For how many seconds of talk an amount is enough; 0 when it does not pay for the first that costs something, <paramref name="most"/> where none does.</summary>
    public int SecondsFor(decimal amount, Rounding rounding, int most)
    {
        var free = LongestFor(0m, rounding, most);
        return free == most ? most
            : Price(free + 1, rounding).Amount > amount ? 0
            : LongestFor(amount, rounding, most);
    }

    private int LongestFor(decimal amount, Rounding rounding, int most)
    {
        // A longer call never costs less.
        var (enough, tooMany) = (0, most + 1);
        while (tooMany - enough > 1)
        {
            var seconds = enough + ((tooMany - enough) / 2);
            if (Price(seconds, rounding).Amount <= amount)
            {
                enough = seconds;
            }
            else
            {
                tooMany = seconds;
            }
        }

        return enough;
    }
}
