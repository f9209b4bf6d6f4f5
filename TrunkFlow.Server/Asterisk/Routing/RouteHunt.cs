using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>Goes through the levels of routes for one number, as <c>tf-hunt</c> does on the switch.</summary>
internal sealed class RouteHunt(RoutingTable table, SwitchCustomer customer, CallRequest call, RoutingDecision found, ISwitchLoad load)
{
    private readonly List<ConsideredRoute> considered = [];
    private readonly List<RoutedAttempt> attempts = [];
    private readonly string digits = found.Number!.Value.Digits;
    private CallRefusal? refusal;
    private bool stopped;

    public RoutingDecision Run()
    {
        foreach (var level in table.LevelsOf(customer.Id))
        {
            var matching = level.Routes.Matching(digits);
            if (matching.Count > 0)
            {
                Consider(matching[0]);
                considered.AddRange(matching.Skip(1).Select(route => new ConsideredRoute(route.Id, RouteVerdict.LessSpecific, [])));
            }
        }

        return found with { Routes = considered, Attempts = attempts, Refusal = refusal ?? (attempts.Count == 0 ? WhyNothing() : null) };
    }

    private void Consider(SwitchRoute route)
    {
        if (stopped)
        {
            considered.Add(new ConsideredRoute(route.Id, RouteVerdict.BehindStop, []));
        }
        else if (route.Hours?.Contains(TimeZoneInfo.ConvertTime(call.At, table.Zone).DateTime) == false)
        {
            considered.Add(new ConsideredRoute(route.Id, RouteVerdict.Closed, []));
        }
        else if (route.Blocks)
        {
            considered.Add(new ConsideredRoute(route.Id, RouteVerdict.Blocks, []));
            refusal = CallRefusal.BlockedDestination;
            stopped = true;
        }
        else
        {
            Use(route);
            stopped = route.Stops;
        }
    }

    private void Use(SwitchRoute route)
    {
        var gateways = new List<ConsideredGateway>();
        var tried = 0;
        foreach (var id in GatewayOrder.Of(route, call.Draw, gateway => Buy(gateway).Terms))
        {
            var gateway = table.Gateway(id);
            var (rate, terms) = Buy(id);
            var sent = gateway is null ? "" : Rewritten(Rewritten(digits, route.Strip, route.Add), gateway.Strip, gateway.Add);
            var verdict = Judge(gateway, terms);
            if (verdict == GatewayVerdict.Tried)
            {
                verdict = ++tried > route.MaxAttempts ? GatewayVerdict.Reserve : verdict;
                var elsewhere = load.CallsOf(SwitchParty.Gateway(id));
                attempts.Add(new RoutedAttempt(route, gateway!, sent, route.CallerId?[1..] ?? found.CallerId, gateway!.MaxChannels - elsewhere, rate?.Id));
            }

            gateways.Add(new ConsideredGateway(id, verdict, sent, rate, terms));
        }

        considered.Add(new ConsideredRoute(route.Id, tried > 0 ? RouteVerdict.Used : RouteVerdict.NoGateway, gateways));
    }

    private GatewayVerdict Judge(SwitchGateway? gateway, PriceTerms? buy)
    {
        if (gateway is null)
        {
            return GatewayVerdict.Absent;
        }

        var party = SwitchParty.Gateway(gateway.Id);
        return LosesMoney(buy) ? GatewayVerdict.Loss
            : load.CallsOf(party) >= gateway.MaxChannels ? GatewayVerdict.Full
            : load.BegunOf(party) >= gateway.MaxCallsPerSecond ? GatewayVerdict.TooFast
            : GatewayVerdict.Tried;
    }

    private bool LosesMoney(PriceTerms? buy) =>
        !customer.NegativeMarginAllowed && !EmergencyNumber.Matches(found.Number!.Value) && buy?.PricePerMinute > found.Sell?.Terms.PricePerMinute;

    /// <summary>The reason nearest to a call: what was full may be free in a moment, what costs too much may be priced anew, and else there is no way at all.</summary>
    private CallRefusal WhyNothing()
    {
        var verdicts = considered.SelectMany(route => route.Gateways).Select(gateway => gateway.Verdict).ToHashSet();
        return verdicts.Contains(GatewayVerdict.Full) ? CallRefusal.ChannelLimit
            : verdicts.Contains(GatewayVerdict.TooFast) ? CallRefusal.CallRate
            : verdicts.Contains(GatewayVerdict.Loss) ? CallRefusal.Loss
            : CallRefusal.NoRoute;
    }

    private (Rate? Rate, PriceTerms? Terms) Buy(Guid gateway) => table.Prices.BuyRate(gateway, found.Number!.Value.Value, call.At);

    private static string Rewritten(string number, int strip, string add) => add + (strip < number.Length ? number[strip..] : "");
}
