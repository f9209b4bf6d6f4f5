using TrunkFlow.Server.Common;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Tests.Routes;

public sealed class OutboundRouteTests
{
    private static readonly Guid Gateway = Guid.CreateVersion7();
    private static readonly RouteDetails Plain = new() { Name = "São Paulo", Pattern = "5511", Gateways = [new(Gateway)] };

    public static TheoryData<string, RouteDetails> Wrong => new()
    {
        { "name", Plain with { Name = "a;b" } },
        { "pattern", Plain with { Pattern = "_55.1" } },
        { "priority", Plain with { Priority = -1 } },
        { "stripDigits", Plain with { StripDigits = 99 } },
        { "addPrefix", Plain with { AddPrefix = "0${X}" } },
        { "maxAttempts", Plain with { MaxAttempts = 0 } },
        { "callerId", Plain with { CallerIdRule = CallerIdRule.Replace } },
        { "callerId", Plain with { CallerId = "\"evil\"" } },
        { "gateways", Plain with { Gateways = [] } },
        { "gateways[1].gatewayId", Plain with { Gateways = [new(Gateway), new(Gateway)] } },
        { "gateways[0].weight", Plain with { Gateways = [new(Gateway, -1)] } },
        { "mode", Plain with { Mode = (RouteMode)7 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_refused_at_its_field(string field, RouteDetails details) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => new OutboundRoute(details)).Field);

    [Fact]
    public void A_blocking_route_needs_no_gateway() => Assert.Empty(new OutboundRoute(Plain with { Block = true, Gateways = [] }).Gateways);

    [Fact]
    public void Gateways_keep_the_order_they_were_given_in()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var route = new OutboundRoute(Plain with { Gateways = [new(second, 3), new(first)] });
        Assert.Equal([(second, 1, 3), (first, 2, 1)], route.Gateways.Select(gateway => (gateway.GatewayId, gateway.Position, gateway.Weight)));
    }
}
