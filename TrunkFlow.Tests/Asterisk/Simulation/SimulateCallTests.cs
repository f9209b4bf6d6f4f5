using System.Text.Json;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Simulation;

[Trait("engine", "any")]
public sealed class SimulateCallTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Query = """
        query ($customer: UUID!, $number: String!) {
          simulateCall(customerId: $customer, number: $number) {
            number numberFault refusal { name cause sipStatus } sellPrefix sellPricePerMinute maxSeconds
            routes { name verdict gateways { name turn verdict sent buyPricePerMinute margin } }
          }
        }
        """;

    [Fact]
    public async Task A_simulated_call_tells_number_routes_gateways_and_prices_and_why_others_were_passed_over()
    {
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Quimera", TariffPlanId = plan.Id, AreaCode = "11", MaxCallSeconds = 600, CreditLimit = 100m });
        var (dear, cheap) = (Some.Provider(0.20m), Some.Provider(0.04m));
        var (first, second) = (Some.Gateway(dear, "203.0.113.1"), Some.Gateway(cheap, "203.0.113.2"));
        await server.Database.SaveAsync(plan, PlanPrice(plan), customer, dear, cheap, first, second, Some.Route("5511", first, second));
        var api = server.As(UserRole.Viewer);

        var call = (await api.DataAsync(Query, new { customer = customer.Id, number = "(11) 3000-1234" })).GetProperty("simulateCall");
        Assert.Equal(("+551130001234", "55", 0.10m, 600), (call.GetProperty("number").GetString(), call.GetProperty("sellPrefix").GetString(), call.GetProperty("sellPricePerMinute").GetDecimal(), call.GetProperty("maxSeconds").GetInt32()));
        Assert.Equal(JsonValueKind.Null, call.GetProperty("refusal").ValueKind);
        var gateways = Assert.Single(call.GetProperty("routes").EnumerateArray()).GetProperty("gateways");
        Assert.Equal((first.Name, "LOSS", JsonValueKind.Null), (gateways[0].GetProperty("name").GetString(), gateways[0].GetProperty("verdict").GetString(), gateways[0].GetProperty("turn").ValueKind));
        Assert.Equal((second.Name, "TRIED", 1, 0.6m), (gateways[1].GetProperty("name").GetString(), gateways[1].GetProperty("verdict").GetString(), gateways[1].GetProperty("turn").GetInt32(), gateways[1].GetProperty("margin").GetDecimal()));

        var abroad = (await api.DataAsync(Query, new { customer = customer.Id, number = "0014155550123" })).GetProperty("simulateCall");
        Assert.Equal(("no-route", 404), (abroad.GetProperty("refusal").GetProperty("name").GetString(), abroad.GetProperty("refusal").GetProperty("sipStatus").GetInt32()));
        var wrong = (await api.DataAsync(Query, new { customer = customer.Id, number = "0800" })).GetProperty("simulateCall");
        Assert.Equal("LENGTH", wrong.GetProperty("numberFault").GetString());
        Assert.Equal(JsonValueKind.Null, (await api.DataAsync(Query, new { customer = first.Id, number = "190" })).GetProperty("simulateCall").ValueKind);
    }

    [Fact]
    public async Task Routes_and_gateways_that_are_switched_off_are_told_as_such()
    {
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Vega", TariffPlanId = plan.Id, CreditLimit = 100m });
        var provider = Some.Provider(0.01m);
        var (used, idle) = (Some.Gateway(provider, "203.0.113.3"), new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "Idle", Host = "203.0.113.4", Enabled = false }));
        var off = new OutboundRoute(new RouteDetails { Name = "Switched off", Pattern = "5521", Gateways = [new RouteGatewayDetails(used.Id)], Enabled = false });
        var (without, mixed) = (Some.Route("55213", idle), Some.Route("552130", idle, used));
        await server.Database.SaveAsync(plan, PlanPrice(plan), customer, provider, used, idle, off, without, mixed);

        var call = (await server.As(UserRole.Viewer).DataAsync(Query, new { customer = customer.Id, number = "2130001234" })).GetProperty("simulateCall");
        var routes = call.GetProperty("routes").EnumerateArray().ToDictionary(
            route => route.GetProperty("name").GetString()!,
            route => $"{route.GetProperty("verdict")}: {string.Join(", ", route.GetProperty("gateways").EnumerateArray().Select(gateway => $"{gateway.GetProperty("name")} {gateway.GetProperty("verdict")}"))}");
        Assert.Equal("DISABLED: ", routes[off.Name]);
        Assert.Equal($"NO_GATEWAY: {idle.Name} ABSENT", routes[without.Name]);
        Assert.Equal($"USED: {used.Name} TRIED, {idle.Name} ABSENT", routes[mixed.Name]);
    }

    [Fact]
    public async Task On_a_national_holiday_a_route_of_working_days_is_closed_and_one_of_holidays_open()
    {
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Natal", TariffPlanId = plan.Id, CreditLimit = 100m });
        var provider = Some.Provider(0.01m);
        var gateway = Some.Gateway(provider, "203.0.113.5");
        await server.Database.SaveAsync(plan, PlanPrice(plan), customer, provider, gateway, Open("Working days", 10, "mon-fri 00:00-00:00 -holidays"), Open("Holidays", 20, "sun-sun 00:00-00:00 +holidays"));

        // Christmas is a Friday.
        Assert.Equal("Working days USED; Holidays CLOSED", await RoutesAtAsync("2026-12-24T15:00:00Z"));
        Assert.Equal("Working days CLOSED; Holidays USED", await RoutesAtAsync("2026-12-25T15:00:00Z"));
        Assert.Equal("Working days CLOSED; Holidays CLOSED", await RoutesAtAsync("2026-12-26T15:00:00Z"));

        OutboundRoute Open(string name, int priority, string hours) => new(
            new RouteDetails { Name = name, Pattern = "5511", Priority = priority, CustomerId = customer.Id, Gateways = [new RouteGatewayDetails(gateway.Id)], TimeCondition = hours });

        async Task<string> RoutesAtAsync(string at)
        {
            var call = await server.As(UserRole.Viewer).DataAsync(
                "query ($customer: UUID!, $at: DateTime!) { simulateCall(customerId: $customer, number: \"1130001234\", at: $at) { routes { name verdict } } }", new { customer = customer.Id, at });
            return string.Join("; ", call.GetProperty("simulateCall").GetProperty("routes").EnumerateArray().Select(route => $"{route.GetProperty("name")} {route.GetProperty("verdict")}"));
        }
    }

    [Fact]
    public async Task A_switch_that_does_not_have_all_that_is_saved_is_named()
    {
        var customer = Some.TrunkCustomer();
        var (behind, abreast) = (new PbxNode("pbx-behind", server.Database.Clock.Now), new PbxNode("pbx-abreast", server.Database.Clock.Now));
        // The snapshot of a moment to come holds all that is saved until then.
        abreast.Published(1, "1000000000:1000000000:");
        var published = new SyncRevision(abreast.Key, 1, "ana", null, server.Database.Clock.Now);
        published.Check("ab12", "", []);
        published.Finish(SyncStatus.Live, null, server.Database.Clock.Now);
        await server.Database.SaveAsync(customer, behind, abreast, published);

        var call = await server.As(UserRole.Viewer).DataAsync("query ($customer: UUID!) { simulateCall(customerId: $customer, number: \"190\") { notInForceOn } }", new { customer = customer.Id });
        Assert.Equal(["pbx-behind"], call.GetProperty("simulateCall").GetProperty("notInForceOn").EnumerateArray().Select(key => key.GetString()));
    }

    private static Tariff PlanPrice(TariffPlan plan) => Tariff.OfPlan(plan.Id, Some.Terms());
}
