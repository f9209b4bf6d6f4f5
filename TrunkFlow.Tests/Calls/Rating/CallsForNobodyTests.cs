using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Calls.Rating;

/// <summary>A test straight through a gateway: what the carrier charges is known, and that nobody pays is no fault.</summary>
public sealed class CallsForNobodyTests
{
    private static readonly Guid Gateway = Guid.Parse("0192abcd-0000-7000-8000-000000000001");
    private static readonly CallRater Rater = new(
        new Dictionary<Guid, CustomerRates>(),
        new Dictionary<Guid, GatewayRates> { [Gateway] = new(Guid.Parse("0192abcd-0000-7000-8000-000000000002"), RateIndex.Empty, PriceTerms.PerMinute(0.06m)) },
        new Dictionary<Guid, decimal>());

    [Theory]
    [InlineData(true, true, null, 0.03)]
    [InlineData(true, false, "gateway-unknown", null)]
    [InlineData(false, true, "customer-unknown", 0.03)]
    public void It_has_a_cost_and_no_price(bool isForNobody, bool gatewayIsKnown, string? reason, double? cost)
    {
        var call = new RatableCall(CallDirection.Outbound, null, gatewayIsKnown ? Gateway : null, null, "+5511987654321", 10, DateTimeOffset.UnixEpoch, IsForNobody: isForNobody);
        var rated = Rater.Rate(call);
        Assert.Null(rated.Sell);
        Assert.Equal((reason, (decimal?)cost), (rated.UnratedReason, rated.Buy?.Charge.Amount));
    }
}
