using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Rerates;

/// <summary>What a comparison of many calls came to.</summary>
public sealed class RerateSums
{
    public long Calls { get; private set; }
    public int Changed { get; private set; }
    public long Unrated { get; private set; }
    public decimal SellBefore { get; private set; }
    public decimal SellAfter { get; private set; }
    public decimal BuyBefore { get; private set; }
    public decimal BuyAfter { get; private set; }

    /// <summary>Counts a call.</summary>
    /// <returns>Whether its price is another one now.</returns>
    public bool Add(CallRecord before, CallRecord after)
    {
        Calls++;
        Unrated += after.UnratedReason is null ? 0 : 1;
        SellBefore += before.Sell ?? 0m;
        SellAfter += after.Sell ?? 0m;
        BuyBefore += before.Buy ?? 0m;
        BuyAfter += after.Buy ?? 0m;
        var changed = (before.Sell, before.Buy, before.UnratedReason) != (after.Sell, after.Buy, after.UnratedReason);
        Changed += changed ? 1 : 0;
        return changed;
    }
}
