using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Calls;
using static TrunkFlow.Tests.Asterisk.Routing.SmallOperator;

namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>A limit is that of the operator, not of one switch: what the other switches carry counts too.</summary>
public sealed class LoadElsewhereTests
{
    private static readonly SmallOperator Operator = new();

    [Fact]
    public void Calls_of_other_switches_count_for_customer_gateway_and_number_and_for_a_second_as_new()
    {
        var load = Load(
            [
                Call("a", "acme", "gw-dear", secondsAgo: 30), Call("a", "acme", "gw-dear", secondsAgo: 0.4), Call("a", "somebody", "gw-other", secondsAgo: 0.4),
                Call("a", "acme", "gw-cheap", secondsAgo: 5, to: "1130001000", direction: CallDirection.Inbound),
            ],
            [Call("b", "acme", "gw-middle", secondsAgo: 0.9, to: "+551130001000", direction: CallDirection.Inbound)]);

        Assert.Equal((4, 2), (load.CallsOf(SwitchParty.Customer(CustomerId)), load.BegunOf(SwitchParty.Customer(CustomerId))));
        Assert.Equal((2, 1), (load.CallsOf(SwitchParty.Gateway(Dear)), load.BegunOf(SwitchParty.Gateway(Dear))));
        Assert.Equal((1, 1), (load.CallsOf(SwitchParty.Gateway(Middle)), load.BegunOf(SwitchParty.Gateway(Middle))));
        Assert.Equal((2, 1), (load.CallsOf(SwitchParty.Did(DidId)), load.BegunOf(SwitchParty.Did(DidId))));
        Assert.Equal(0, load.CallsOf(SwitchParty.Customer(Guid.CreateVersion7())));
    }

    [Theory]
    [InlineData(2, "channel-limit")]
    [InlineData(3, null)]
    public void A_call_is_refused_where_the_calls_of_two_switches_fill_the_limit(int limit, string? refusal)
    {
        var limited = Operator with { Customer = Operator.Customer with { MaxChannels = limit } };
        var load = Load([Call("a", "acme", "gw-dear", secondsAgo: 30)], [Call("b", "acme", "gw-dear", secondsAgo: 30)]);

        Assert.Equal(refusal, limited.Decide("01130001234", load).Refusal?.Name);
    }

    private static LoadElsewhere Load(params ActiveCall[][] nodes) =>
        new(Operator.Table, nodes.Select(calls => new NodeCalls(calls[0].NodeKey, true, 0, calls)), Noon, null);

    private static ActiveCall Call(string node, string customer, string gateway, double secondsAgo, string to = "5511988887777", CallDirection direction = CallDirection.Outbound) =>
        new(node, $"{node}-{secondsAgo}", direction, customer, "1000", to, gateway, Noon.AddSeconds(-secondsAgo), null);
}
