using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>
/// Finds the way of a call: the one function behind live routing and the simulator. Where prices and rates per second are not asked, the dialplan written from
/// the same model (<see cref="Config.Files.ExtensionsRoutes"/>, <c>Config/Dialplan</c>) comes to the same answer, which tests hold against the real Asterisk.
/// </summary>
public static class CallRouting
{
    private const int LongestDialled = 32;

    /// <returns>Null when the table does not know the customer.</returns>
    public static RoutingDecision? Decide(RoutingTable table, CallRequest call, ISwitchLoad load)
    {
        if (table.Customer(call.CustomerId) is not { } customer)
        {
            return null;
        }

        var party = SwitchParty.Customer(customer.Id);
        if (call.Dialled.Length is 0 or > LongestDialled || !call.Dialled.All(IsDialled))
        {
            return Refused(CallRefusal.BadDigits);
        }

        if (customer.Status is CustomerStatus.Blocked or CustomerStatus.BlockedOut)
        {
            return Refused(CallRefusal.Blocked);
        }

        if (load.CallsOf(party) >= customer.MaxChannels)
        {
            return Refused(CallRefusal.ChannelLimit);
        }

        if (customer.Extensions.FirstOrDefault(extension => extension.Number == call.Dialled) is { } extension)
        {
            return new RoutingDecision { ExtensionId = extension.Id, MaxSeconds = customer.MaxCallSeconds };
        }

        if (!call.MayCallOut)
        {
            return Refused(CallRefusal.NotPermitted);
        }

        return call.Dialled.StartsWith(call.TechPrefix, StringComparison.Ordinal)
            ? Outbound(table, customer, call, load)
            : Refused(CallRefusal.NoRoute);
    }

    /// <summary>Whether a call may come in to a number of a customer; null when it may. What the dialplan knows by itself, such as blocks, it has checked before.</summary>
    public static CallRefusal? Admit(RoutingTable table, Guid customer, Guid did, ISwitchLoad load)
    {
        if (table.Customer(customer) is not { } holder || table.Did(did) is not { } number)
        {
            return null;
        }

        return load.CallsOf(SwitchParty.Customer(customer)) >= holder.MaxChannels || load.CallsOf(SwitchParty.Did(did)) >= number.MaxChannels ? CallRefusal.ChannelLimit
            : load.BegunOf(SwitchParty.Customer(customer)) >= holder.MaxCallsPerSecond || load.BegunOf(SwitchParty.Did(did)) >= number.MaxCallsPerSecond ? CallRefusal.CallRate
            : load.Room is { } room && table.Prices.InboundTerms(did) is { } price && SecondsLeft(table, holder, price, room) == 0 ? CallRefusal.Of(room.Limit)
            : null;
    }

    /// <summary>Whether a call may go straight through a gateway; null when it may.</summary>
    public static CallRefusal? AdmitThrough(SwitchGateway gateway, ISwitchLoad load)
    {
        var party = SwitchParty.Gateway(gateway.Id);
        return load.CallsOf(party) >= gateway.MaxChannels ? CallRefusal.ChannelLimit
            : load.BegunOf(party) >= gateway.MaxCallsPerSecond ? CallRefusal.CallRate
            : null;
    }

    private static RoutingDecision Outbound(RoutingTable table, SwitchCustomer customer, CallRequest call, ISwitchLoad load)
    {
        var number = BrazilianNumber.Normalise(call.Dialled.AsSpan(call.TechPrefix.Length), customer.AreaCode, customer.DialsE164);
        var decision = new RoutingDecision { Number = number, CallerId = call.IsForward ? null : CallerId(customer, call.CallerId), MaxSeconds = customer.MaxCallSeconds };
        if (!number.IsValid)
        {
            return decision with { Refusal = CallRefusal.BadDigits };
        }

        if (customer.BlockedPrefixes.Any(prefix => IsBelow(number, prefix)))
        {
            return decision with { Refusal = CallRefusal.BlockedDestination };
        }

        if (decision.CallerId is not null && customer.CallerId.RefusesOthers)
        {
            return decision with { CallerId = null, Refusal = CallRefusal.CallerId };
        }

        if (!call.IsForward && load.BegunOf(SwitchParty.Customer(customer.Id)) >= customer.MaxCallsPerSecond)
        {
            return decision with { Refusal = CallRefusal.CallRate };
        }

        var sell = table.Prices.SellRate(customer.Id, number.Value, call.At);
        decision = decision with { Sell = sell };
        if (EmergencyNumber.Matches(number))
        {
            return new RouteHunt(table, customer, call, decision, load).Run();
        }

        if (WhyUnaffordable(table, customer, number, sell) is { } refusal)
        {
            return decision with { Refusal = refusal };
        }

        if (load.Room is { } room)
        {
            var seconds = SecondsLeft(table, customer, sell!.Terms, room);
            if (seconds == 0)
            {
                return decision with { Refusal = CallRefusal.Of(room.Limit) };
            }

            decision = room.EndsCalls ? decision with { MaxSeconds = seconds } : decision;
        }

        return new RouteHunt(table, customer, call, decision, load).Run();
    }

    private static CallRefusal? WhyUnaffordable(RoutingTable table, SwitchCustomer customer, NormalisedNumber number, Rate? sell) =>
        sell is null ? table.HasRoute(customer.Id, number) ? CallRefusal.NoRate
            // Without a route there is nothing to have a price for.
            : CallRefusal.NoRoute
        : sell.Terms.PricePerMinute > customer.MaxRatePerMinute ? CallRefusal.PriceLimit
        : null;

    private static int SecondsLeft(RoutingTable table, SwitchCustomer customer, PriceTerms price, SpendingRoom room) =>
        price.SecondsFor(room.Left, table.Prices.RoundingOf(customer.Id), customer.MaxCallSeconds);

    private static RoutingDecision Refused(CallRefusal refusal) => new() { Refusal = refusal };

    /// <summary>The number a customer's policy shows: his own when it is on the list, else the first of the list.</summary>
    private static string? CallerId(SwitchCustomer customer, string? presented)
    {
        var allowed = customer.CallerId.Numbers;
        var digits = string.Concat((presented ?? "").Where(char.IsAsciiDigit));
        return allowed.Count == 0 || allowed.Any(number => number.AsSpan(1).SequenceEqual(digits)) ? null : allowed[0][1..];
    }

    /// <summary>A prefix of national numbers begins with = or 0, see <see cref="Tariffs.RatePrefix"/>.</summary>
    private static bool IsBelow(NormalisedNumber number, string prefix)
    {
        var national = prefix[0] is '=' or '0';
        return national == (number.Kind == NumberKind.National) && number.Digits.AsSpan().StartsWith(prefix.AsSpan().TrimStart("=+"));
    }

    private static bool IsDialled(char character) => char.IsAsciiDigit(character) || character is '+' or '*' or '#';
}
