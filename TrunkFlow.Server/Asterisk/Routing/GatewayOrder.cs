using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>In which order the gateways of a route are tried.</summary>
internal static class GatewayOrder
{
    /// <param name="route">Its gateways stand in the order of the operator.</param>
    /// <param name="draw">Draws lots; the same text draws the same.</param>
    /// <param name="buy">What a gateway costs for this number now.</param>
    public static IEnumerable<Guid> Of(SwitchRoute route, string draw, Func<Guid, PriceTerms?> buy) => route.Mode switch
    {
        // Stable sorts: equals stay in the operator's order.
        RouteMode.Weight => route.Gateways.OrderBy(gateway => Lot(draw, gateway, route.Weights.GetValueOrDefault(gateway))),
        RouteMode.LeastCost => route.Gateways.OrderBy(gateway => buy(gateway)?.PricePerMinute ?? decimal.MaxValue),
        _ => route.Gateways,
    };

    /// <summary>Waiting times of exponential clocks whose rates are the weights: the first to ring is chosen with the share its weight has (Efraimidis and Spirakis, 2006).</summary>
    private static double Lot(string draw, Guid gateway, int weight) => weight == 0 ? double.PositiveInfinity : -Math.Log(Uniform(draw, gateway)) / weight;

    // FNV-1a over call and gateway, then the finaliser of SplitMix64, whose bits are even where FNV's are not.
    private static double Uniform(string draw, Guid gateway)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in draw)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        Span<byte> key = stackalloc byte[16];
        gateway.TryWriteBytes(key);
        foreach (var part in key)
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) * (1.0 / (1UL << 53)) + double.Epsilon;
    }
}
