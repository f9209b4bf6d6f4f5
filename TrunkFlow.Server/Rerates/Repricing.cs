using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Rerates;

/// <summary>What a call comes to by what is in the price lists now for the moment it began. Pure.</summary>
public static class Repricing
{
    public static CallRecord Of(CallRecord call, CallRater rater)
    {
        // Not by the rates it was promised: they may be what was wrong.
        var rated = rater.Rate(new RatableCall(call.Direction, call.CustomerId, call.GatewayId, call.DidId, call.DestinationNumber ?? "", call.TalkSeconds, call.StartedAt, IsForNobody: call.IsForNobody));
        var (sell, buy, reason) = (rated.Sell, rated.Buy, rated.UnratedReason);

        // A price stands where there is nothing any more that it could be made from anew: the customer or the number is gone,
        // the gateway is, or it belongs to another provider than the one that carried the call.
        if (reason is UnratedReasons.CustomerUnknown or UnratedReasons.DidUnknown && call.Sell is not null)
        {
            (sell, reason) = (SellOf(call), null);
        }

        if (call.Buy is not null && (rated.ProviderId != call.ProviderId || buy is null))
        {
            buy = BuyOf(call);
            reason = reason == UnratedReasons.GatewayUnknown ? null : reason;
        }

        return call.Priced(new RatedCall(call.ProviderId ?? rated.ProviderId, sell, buy, reason));
    }

    private static RatedSide SellOf(CallRecord call) => new(
        call.TariffId,
        call.SellPrefix,
        Terms(call.SellPricePerMinute, call.SellConnectionFee, call.SellInitialBlock, call.SellIncrement),
        new Charge(call.SellBilledSeconds ?? 0, call.Sell!.Value));

    private static RatedSide BuyOf(CallRecord call) => new(
        call.ProviderRateId,
        call.BuyPrefix,
        Terms(call.BuyPricePerMinute, call.BuyConnectionFee, call.BuyInitialBlock, call.BuyIncrement),
        new Charge(call.BuyBilledSeconds ?? 0, call.Buy!.Value));

    private static PriceTerms Terms(decimal? price, decimal? fee, int? initial, int? increment) => new(price ?? 0m, fee ?? 0m, new BillingBlock(initial ?? 0, increment ?? 1));
}
