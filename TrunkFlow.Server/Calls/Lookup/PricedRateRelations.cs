namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>What hangs together with PricedRate.</summary>
[ExtendObjectType(typeof(PricedRate))]
public sealed class PricedRateRelations
{
    /// <summary>Price of a minute.</summary>
    public decimal GetPricePerMinute([Parent] PricedRate rate) => rate.Terms.PricePerMinute;

    /// <summary>Added to every answered call.</summary>
    public decimal GetConnectionFee([Parent] PricedRate rate) => rate.Terms.ConnectionFee;

    /// <summary>Seconds billed at least.</summary>
    public int GetInitialBlock([Parent] PricedRate rate) => rate.Terms.Block.InitialSeconds;

    /// <summary>Seconds of every further step.</summary>
    public int GetIncrement([Parent] PricedRate rate) => rate.Terms.Block.IncrementSeconds;

    /// <summary>Least price of an answered call.</summary>
    public decimal GetMinimumCharge([Parent] PricedRate rate) => rate.Terms.MinimumCharge;

    /// <summary>Shorter calls cost nothing.</summary>
    public int GetFreeBelowSeconds([Parent] PricedRate rate) => rate.Terms.FreeBelowSeconds;

    /// <summary>Seconds the call is billed.</summary>
    public int GetBilledSeconds([Parent] PricedRate rate) => rate.Charge.BilledSeconds;

    /// <summary>What the call comes to, rounded as the plan says.</summary>
    public decimal GetPrice([Parent] PricedRate rate) => rate.Charge.Amount;
}
