using System.Globalization;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>
/// Answers the dialplan's <c>tf-ask</c>. Its arguments: what is asked (<c>out</c>, <c>forward</c>, <c>in</c> or <c>through</c>), the customer, the digits dialled, the DID or the gateway, the caller's
/// digits, and how many calls the customer and the DID have on this switch, the asking one among them.
/// </summary>
internal sealed class RouteCalls(LiveRouting routing, LiveFunds funds, LiveCalls live, CallsOfAllNodes calls, TimeProvider time) : IAnswerCalls
{
    private readonly Lock gate = new();
    private readonly CallCounters<SwitchParty> counters = new(time);

    public AgiAnswer? Answer(AgiRequest request)
    {
        if (request.Argument(1) == "through")
        {
            return Through(request);
        }

        if (routing.Table is not { } table || funds.Now is not { } known || !Guid.TryParseExact(request.Argument(2), "D", out var customer))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var others = calls.Others.ToList();
        var room = known.GetValueOrDefault(customer)?.Room(now).Without(HeldMoney.Of(customer, others, now));
        // Whether there is room, and taking it, are one step.
        lock (gate)
        {
            var elsewhere = new LoadElsewhere(table, others, now, room?.Without(live.HeldBy(customer)));
            var load = new LoadOfNode(elsewhere, party => Begun(table, party)) { [SwitchParty.Customer(customer)] = Others(request.Argument(5)) };
            return request.Argument(1) == "in" ? Arriving(table, request, customer, load) : Leaving(table, request, customer, load, now);
        }
    }

    private AgiAnswer? Leaving(RoutingTable table, AgiRequest request, Guid customer, LoadOfNode load, DateTimeOffset now)
    {
        var call = new CallRequest(customer, request.Argument(3), now) { CallerId = request.Argument(4), IsForward = request.Argument(1) == "forward", Draw = request["agi_uniqueid"] };
        // The dialplan knows extensions by itself.
        if (CallRouting.Decide(table, call, load) is not { ExtensionId: null } decision)
        {
            return null;
        }

        if (decision.Attempts.Count > 0)
        {
            if (!call.IsForward)
            {
                counters.Count(SwitchParty.Customer(customer));
            }

            counters.Count(SwitchParty.Gateway(decision.Attempts[0].Gateway.Id));
            Sell(table, request, customer, decision.Sell?.Terms);
        }

        return Answer(decision);
    }

    private AgiAnswer? Arriving(RoutingTable table, AgiRequest request, Guid customer, LoadOfNode load)
    {
        if (!Guid.TryParseExact(request.Argument(3), "D", out var id))
        {
            return null;
        }

        load[SwitchParty.Did(id)] = Others(request.Argument(6));
        if (CallRouting.Admit(table, customer, id, load) is { } refusal)
        {
            return new AgiAnswer().Set("TF_LIVE", "refuse").Set("TF_REFUSAL", refusal.Name);
        }

        counters.Count(SwitchParty.Customer(customer));
        counters.Count(SwitchParty.Did(id));
        Sell(table, request, customer, table.Prices.InboundTerms(id));
        return null;
    }

    /// <summary>A test call straight through a gateway: nobody's, so only what the gateway may carry is asked.</summary>
    private AgiAnswer? Through(AgiRequest request)
    {
        if (routing.Table is not { } table || !Guid.TryParseExact(request.Argument(3), "D", out var id) || table.Gateway(id) is not { } gateway)
        {
            return null;
        }

        var party = SwitchParty.Gateway(id);
        lock (gate)
        {
            var load = new LoadOfNode(new LoadElsewhere(table, calls.Others, time.GetUtcNow(), null), begun => Begun(table, begun));
            if (CallRouting.AdmitThrough(gateway, load) is { } refusal)
            {
                return new AgiAnswer().Set("TF_LIVE", "refuse").Set("TF_REFUSAL", refusal.Name);
            }

            counters.Count(party);
            return new AgiAnswer().Set("TF_LIVE", "route").Set("TF_MOST", Text(gateway.MaxChannels - load.CallsOf(party) ?? Config.Files.CustomerContexts.Unlimited));
        }
    }

    /// <summary>The gateway tried first is counted before the switch can tell of its leg; one the call fails over to only the switch tells of.</summary>
    private int Begun(RoutingTable table, SwitchParty party) => Math.Max(
        counters.Of(party), party.Kind == PartyKind.Gateway && table.Gateway(party.Id) is { } gateway ? live.BegunOn(gateway.Endpoint) : 0);

    /// <summary>From here on the call holds its customer's money.</summary>
    private void Sell(RoutingTable table, AgiRequest request, Guid customer, PriceTerms? price)
    {
        if (price is not null && request["agi_uniqueid"] is { Length: > 0 } channel)
        {
            live.Sell(channel, new SoldCall(customer, price, table.Prices.RoundingOf(customer)));
        }
    }

    private static AgiAnswer Answer(RoutingDecision decision)
    {
        var answer = new AgiAnswer()
            .Set("TF_LIVE", decision.IsRefused ? "refuse" : "route")
            .Set("TF_REFUSAL", decision.Refusal?.Name ?? "")
            .Set("TF_FOUND", decision.Number is { IsValid: true } number ? number.Value : "")
            .Set("TF_SELL_RATE", decision.Sell?.Id.ToString("D") ?? "")
            .Set("TF_SECONDS", Text(decision.MaxSeconds))
            .Set("TF_OFFERED", Text(decision.Attempts.Count));
        for (var index = 0; index < decision.Attempts.Count; index++)
        {
            answer.Set($"TF_OFFER_{Text(index + 1)}", Offer(decision.Attempts[index]));
        }

        return answer;
    }

    /// <summary>In the order tf-offers takes it apart.</summary>
    private static string Offer(RoutedAttempt attempt) => string.Join(
        '/',
        attempt.Route.Id.ToString("D"),
        Text(attempt.Route.MaxAttempts),
        attempt.CallerId ?? "",
        attempt.Gateway.Id.ToString("D"),
        attempt.Gateway.Endpoint,
        attempt.Sent,
        Text(attempt.Gateway.AnswerSeconds),
        Text(attempt.MaxChannels ?? Config.Files.CustomerContexts.Unlimited),
        attempt.Gateway.BusyIsFailure ? "1" : "0",
        attempt.BuyRateId?.ToString("D") ?? "");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Others(string counted) => int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) ? Math.Max(0, calls - 1) : 0;
}
