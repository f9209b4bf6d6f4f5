namespace TrunkFlow.Server.Routes;

/// <summary>How a route orders its gateways: as listed, by chance in proportion to weight, or cheapest first.</summary>
public enum RouteMode
{
    /// <summary>Gateways are tried in the order given.</summary>
    Order,

    /// <summary>The first one is drawn by weight.</summary>
    Weight,

    /// <summary>The cheapest for the number dialled is tried first.</summary>
    LeastCost,
}
