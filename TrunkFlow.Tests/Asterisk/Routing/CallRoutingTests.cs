using System.Text.RegularExpressions;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Routes;
using static TrunkFlow.Tests.Asterisk.Routing.SmallOperator;

namespace TrunkFlow.Tests.Asterisk.Routing;

public sealed partial class CallRoutingTests
{
    private const string SaoPaulo = "01130001234";
    private static readonly SmallOperator Plain = new();

    [Fact]
    public void Routes_are_tried_by_priority_and_their_gateways_in_order()
    {
        var decision = Plain.Decide(SaoPaulo);
        Assert.Null(decision.Refusal);
        Assert.Equal("+551130001234", decision.Number!.Value.Value);
        Assert.Equal([(First, Dear), (First, Middle), (Second, Cheap)], decision.Attempts.Select(attempt => (attempt.Route.Id, attempt.Gateway.Id)));
        Assert.Equal(0.30m, decision.Sell!.Terms.PricePerMinute);
        Assert.Equal(Dear, decision.Attempts[0].BuyRateId);
    }

    [Fact]
    public void The_route_rewrites_first_and_the_gateway_then()
    {
        var operation = Plain with
        {
            Routes = [new(First, "São Paulo", "5511", 10) { Gateways = [Cheap], Strip = 2, Add = "0" }],
            Gateways = [new(Cheap, "gw-cheap", "gw-cheap", "192.0.2.1") { Strip = 1, Add = "77#" }],
        };
        Assert.Equal("77#1130001234", Assert.Single(operation.Decide(SaoPaulo).Attempts).Sent);
    }

    public static TheoryData<string, string, SmallOperatorChange> Refusals => new()
    {
        { "bad-digits", "12345", new(o => o) },
        { "bad-digits", "", new(o => o) },
        { "bad-digits", "011300012a4", new(o => o) },
        { "blocked", SaoPaulo, new(o => o with { Customer = o.Customer with { Status = CustomerStatus.BlockedOut } }) },
        { "blocked-destination", SaoPaulo, new(o => o with { Customer = o.Customer with { BlockedPrefixes = ["5511"] } }) },
        { "blocked-destination", "190", new(o => o with { Customer = o.Customer with { BlockedPrefixes = ["=190"] } }) },
        { "blocked-destination", SaoPaulo, new(o => o with { Routes = [new(First, "never", "5511", 1) { Blocks = true }] }) },
        { "no-route", "0014155550123", new(o => o with { Routes = [o.Routes[1]] }) },
        { "no-route", "0014155550123", new(o => o with { Sell = null }) },
        { "no-rate", SaoPaulo, new(o => o with { Sell = null }) },
        { "price-limit", SaoPaulo, new(o => o with { Customer = o.Customer with { MaxRatePerMinute = 0.29m } }) },
        { "loss", SaoPaulo, new(o => o with { Sell = 0.01m }) },
        { "channel-limit", SaoPaulo, new(o => o with { Customer = o.Customer with { MaxChannels = 0 } }) },
        { "channel-limit", SaoPaulo, new(o => o with { Gateways = [.. o.Gateways.Select(gateway => gateway with { MaxChannels = 0 })] }) },
        { "call-rate", SaoPaulo, new(o => o with { Customer = o.Customer with { MaxCallsPerSecond = 0 } }) },
        { "call-rate", SaoPaulo, new(o => o with { Gateways = [.. o.Gateways.Select(gateway => gateway with { MaxCallsPerSecond = 0 })] }) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_switch_refuses_by_itself(string refusal, string dialled, SmallOperatorChange change)
    {
        var decision = change.Of(Plain).Decide(dialled);
        Assert.True(decision.IsRefused);
        Assert.Equal(refusal, decision.Refusal!.Name);
    }

    [Fact]
    public void A_gateway_that_costs_more_than_the_customer_pays_is_passed_over_unless_he_may_lose()
    {
        var narrow = Plain with { Sell = 0.15m };
        Assert.Equal([Middle, Cheap], narrow.Decide(SaoPaulo).Attempts.Select(attempt => attempt.Gateway.Id));
        Assert.Equal(GatewayVerdict.Loss, narrow.Decide(SaoPaulo).Routes[0].Gateways[0].Verdict);
        var generous = narrow with { Customer = narrow.Customer with { NegativeMarginAllowed = true } };
        Assert.Equal([Dear, Middle, Cheap], generous.Decide(SaoPaulo).Attempts.Select(attempt => attempt.Gateway.Id));
    }

    [Fact]
    public void Least_cost_tries_the_cheapest_for_the_number_first()
    {
        var operation = Plain with { Routes = [Plain.Routes[0] with { Mode = RouteMode.LeastCost, Gateways = [Dear, Cheap, Middle] }] };
        Assert.Equal([Cheap, Middle, Dear], operation.Decide(SaoPaulo).Attempts.Select(attempt => attempt.Gateway.Id));
    }

    [Fact]
    public void Weights_share_the_calls_out_and_the_same_call_draws_the_same()
    {
        var operation = Plain with
        {
            Routes = [Plain.Routes[0] with { Mode = RouteMode.Weight, Gateways = [Dear, Middle, Cheap], Weights = new Dictionary<Guid, int> { [Dear] = 70, [Middle] = 30, [Cheap] = 0 } }],
        };
        var table = operation.Table;
        var first = Enumerable.Range(0, 10_000).Select(call => Drawn(table, $"pbx1-1795345833.{call}")).ToList();
        Assert.InRange(first.Count(id => id == Dear), 6_800, 7_200);
        Assert.DoesNotContain(Cheap, first);
        Assert.Equal(first[7], Drawn(table, "pbx1-1795345833.7"));

        static Guid Drawn(RoutingTable table, string id) => CallRouting.Decide(table, new CallRequest(CustomerId, SaoPaulo, Noon) { Draw = id }, new CountedLoad())!.Attempts[0].Gateway.Id;
    }

    [Fact]
    public void A_route_that_may_make_one_attempt_holds_the_others_in_reserve()
    {
        var operation = Plain with { Routes = [Plain.Routes[0] with { MaxAttempts = 1 }] };
        Assert.Equal([GatewayVerdict.Tried, GatewayVerdict.Reserve], operation.Decide(SaoPaulo).Routes[0].Gateways.Select(gateway => gateway.Verdict));
    }

    [Fact]
    public void A_route_that_stops_hides_the_next_and_one_that_blocks_ends_what_failed_before()
    {
        var stops = Plain with { Routes = [Plain.Routes[0] with { Stops = true }, Plain.Routes[1]] };
        Assert.Equal([RouteVerdict.Used, RouteVerdict.BehindStop], stops.Decide(SaoPaulo).Routes.Select(route => route.Verdict));
        var blocks = Plain with { Routes = [Plain.Routes[0], Plain.Routes[1] with { Gateways = [], Blocks = true }] };
        var decision = blocks.Decide(SaoPaulo);
        Assert.Equal((2, "blocked-destination", false), (decision.Attempts.Count, decision.Refusal!.Name, decision.IsRefused));
    }

    [Fact]
    public void Hours_hold_in_the_installation_s_zone_and_a_more_specific_pattern_hides_a_wider_one_of_its_priority()
    {
        Assert.True(TimeBand.TryParse("mon-fri 12:00-13:00", out var lunch));
        var operation = Plain with { Routes = [Plain.Routes[0] with { Hours = lunch }, Plain.Routes[1] with { Priority = 10 }] };
        Assert.Equal([RouteVerdict.Used, RouteVerdict.LessSpecific], operation.Decide(SaoPaulo).Routes.Select(route => route.Verdict));
        Assert.Equal([RouteVerdict.Closed, RouteVerdict.LessSpecific], operation.Decide(SaoPaulo, change: call => call with { At = Noon.AddHours(1) }).Routes.Select(route => route.Verdict));
        Assert.Equal("no-route", operation.Decide(SaoPaulo, change: call => call with { At = Noon.AddHours(1) }).Refusal!.Name);
    }

    [Fact]
    public void Calls_elsewhere_count_against_a_gateway_and_leave_this_switch_the_rest()
    {
        var operation = Plain with { Gateways = [.. Plain.Gateways.Select(gateway => gateway with { MaxChannels = 5 })] };
        var load = new CountedLoad { Calls = { [SwitchParty.Gateway(Dear)] = 5, [SwitchParty.Gateway(Middle)] = 3 } };
        var decision = operation.Decide(SaoPaulo, load);
        Assert.Equal([(Middle, (int?)2), (Cheap, 5)], decision.Attempts.Select(attempt => (attempt.Gateway.Id, attempt.MaxChannels)));
        Assert.Equal(GatewayVerdict.Full, decision.Routes[0].Gateways[0].Verdict);
    }

    [Theory]
    [InlineData("551130002001", null)]
    [InlineData("5511999999999", "551130002000")]
    [InlineData("", "551130002000")]
    public void A_caller_id_that_is_not_on_the_list_becomes_its_first(string presented, string? shown)
    {
        var operation = Plain with { Customer = Plain.Customer with { CallerId = new SwitchCallerId(["+551130002000", "+551130002001"]) } };
        Assert.Equal(shown, operation.Decide(SaoPaulo, change: call => call with { CallerId = presented }).CallerId);
        Assert.Null(operation.Decide(SaoPaulo, change: call => call with { CallerId = presented, IsForward = true }).CallerId);
        var forced = operation with { Routes = [Plain.Routes[0] with { CallerId = "+551140004000" }] };
        Assert.All(forced.Decide(SaoPaulo, change: call => call with { CallerId = presented }).Attempts, attempt => Assert.Equal("551140004000", attempt.CallerId));
    }

    [Theory]
    [InlineData("551130002001", null)]
    [InlineData("5511999999999", "caller-id")]
    [InlineData("", "caller-id")]
    public void A_caller_id_that_is_not_on_the_list_is_refused_where_the_customer_wants_it(string presented, string? refusal)
    {
        var operation = Plain with { Customer = Plain.Customer with { CallerId = new SwitchCallerId(["+551130002000", "+551130002001"], RefusesOthers: true) } };
        Assert.Equal(refusal, operation.Decide(SaoPaulo, change: call => call with { CallerId = presented }).Refusal?.Name);
        Assert.Null(operation.Decide(SaoPaulo, change: call => call with { CallerId = presented, IsForward = true }).Refusal);
    }

    [Theory]
    [InlineData("193", null)]
    [InlineData("188", "loss")]
    public void A_call_for_help_goes_out_whatever_it_costs(string number, string? refusal)
    {
        var operation = Plain with { Sell = 0.01m, Routes = [new(First, "services", "_1XX", 10) { Gateways = [Dear] }] };
        Assert.Equal(refusal, operation.Decide(number).Refusal?.Name);
        Assert.Equal(refusal is null ? null : "no-rate", (operation with { Sell = null }).Decide(number).Refusal?.Name);
        Assert.Equal(refusal is null ? null : "price-limit", (operation with { Customer = Plain.Customer with { MaxRatePerMinute = 0 } }).Decide(number).Refusal?.Name);
    }

    [Theory]
    // Half a minute at 0.30 is 0.15.
    [InlineData("0.14", SpendingLimit.Credit, true, "no-credit", 0)]
    [InlineData("-1", SpendingLimit.Day, true, "spend-limit", 0)]
    [InlineData("-1", SpendingLimit.Day, false, "spend-limit", 0)]
    [InlineData("0.15", SpendingLimit.Credit, true, null, 30)]
    [InlineData("0.30", SpendingLimit.Day, true, null, 60)]
    [InlineData("0.30", SpendingLimit.Day, false, null, 3600)]
    [InlineData("1000", SpendingLimit.Credit, true, null, 3600)]
    public void A_call_lasts_as_long_as_what_is_left_pays_for(string left, SpendingLimit limit, bool ends, string? refusal, int seconds)
    {
        var operation = Plain with { Customer = Plain.Customer with { MaxCallSeconds = 3600 } };
        var load = new CountedLoad { Room = new SpendingRoom(decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture), limit, ends) };

        var decision = operation.Decide(SaoPaulo, load);

        Assert.Equal((refusal, refusal is not null), (decision.Refusal?.Name, decision.IsRefused));
        Assert.Equal(refusal is null ? seconds : 3600, decision.MaxSeconds);
    }

    [Theory]
    // Two seconds cost nothing, the third costs half a minute at 0.30.
    [InlineData(3, "-100", "no-credit", 0)]
    [InlineData(3, "0", "no-credit", 0)]
    [InlineData(3, "0.14", "no-credit", 0)]
    [InlineData(3, "0.15", null, 30)]
    // Below the longest time of a call everything is given away.
    [InlineData(3601, "-100", null, 3600)]
    public void Seconds_that_are_given_away_let_nobody_call_who_cannot_pay_the_next(int freeBelow, string left, string? refusal, int seconds)
    {
        var operation = Plain with { FreeBelowSeconds = freeBelow, Customer = Plain.Customer with { MaxCallSeconds = 3600, NegativeMarginAllowed = true } };
        var load = new CountedLoad { Room = new SpendingRoom(decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture), SpendingLimit.Credit, true) };

        var decision = operation.Decide(SaoPaulo, load);

        Assert.Equal(refusal, decision.Refusal?.Name);
        Assert.Equal(refusal is null ? seconds : 3600, decision.MaxSeconds);
    }

    [Fact]
    public void Without_money_one_may_call_for_help_and_what_costs_nothing()
    {
        var load = new CountedLoad { Room = new SpendingRoom(-1m, SpendingLimit.Credit, true) };
        var services = Plain with { Routes = [new(First, "services", "_1XX", 10) { Gateways = [Dear] }] };

        Assert.Null(services.Decide("193", load).Refusal);
        Assert.Equal("no-credit", services.Decide("188", load).Refusal?.Name);
        Assert.Null((Plain with { Sell = 0m, Customer = Plain.Customer with { NegativeMarginAllowed = true } }).Decide(SaoPaulo, load).Refusal);
    }

    [Theory]
    [InlineData("0.05", "no-credit")]
    [InlineData("0.06", null)]
    public void A_call_to_a_number_that_costs_its_holder_needs_his_money(string left, string? refusal)
    {
        var operation = Plain with { Inbound = 0.12m };
        var load = new CountedLoad { Room = new SpendingRoom(decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture), SpendingLimit.Credit, true) };

        Assert.Equal(refusal, CallRouting.Admit(operation.Table, CustomerId, DidId, load)?.Name);
        Assert.Null(CallRouting.Admit(Plain.Table, CustomerId, DidId, new CountedLoad { Room = new SpendingRoom(-1m, SpendingLimit.Credit, true) }));
    }

    [Fact]
    public void An_own_extension_is_found_before_any_route_and_a_tech_prefix_is_asked_for()
    {
        var operation = Plain with { Customer = Plain.Customer with { Extensions = [new(Id(7, 1), "1001", "ana", "")] } };
        Assert.Equal(Id(7, 1), operation.Decide("1001").ExtensionId);
        Assert.Equal("not-permitted", operation.Decide(SaoPaulo, change: call => call with { MayCallOut = false }).Refusal!.Name);
        Assert.Equal("no-route", operation.Decide(SaoPaulo, change: call => call with { TechPrefix = "77" }).Refusal!.Name);
        Assert.Equal("+551130001234", operation.Decide("77" + SaoPaulo, change: call => call with { TechPrefix = "77" }).Number!.Value.Value);
    }

    [Fact]
    public void Calls_that_arrive_are_held_against_the_limits_of_number_and_holder()
    {
        var operation = Plain with { Did = Plain.Did with { MaxChannels = 2, MaxCallsPerSecond = 1 } };
        var (table, did) = (operation.Table, SwitchParty.Did(DidId));
        Assert.Null(CallRouting.Admit(table, CustomerId, DidId, new CountedLoad()));
        Assert.Equal("channel-limit", CallRouting.Admit(table, CustomerId, DidId, new CountedLoad { Calls = { [did] = 2 } })!.Name);
        Assert.Equal("call-rate", CallRouting.Admit(table, CustomerId, DidId, new CountedLoad { Begun = { [did] = 1 } })!.Name);
    }

    [Fact]
    public void The_dialplan_knows_every_refusal_with_the_same_cause()
    {
        var written = Refuse().Matches(SwitchFiles.Render(SwitchModel.Empty).Single(file => file.Name == "extensions_routes.conf").Text)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value));
        Assert.Equal(
            CallRefusal.All.Select(refusal => (refusal.Name, refusal.Name, $"{refusal.Cause}")).OrderBy(refusal => refusal.Item1, StringComparer.Ordinal),
            written.OrderBy(refusal => refusal.Item1, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^exten => ([a-z-]+),1,Gosub\(tf-refused,s,1\(([a-z-]+),(\d+)\)\)$", RegexOptions.Multiline)]
    private static partial Regex Refuse();
}
