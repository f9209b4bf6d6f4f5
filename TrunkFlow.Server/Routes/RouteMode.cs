namespace TrunkFlow.Server.Routes;

/// <summary>How a route orders its gateways: as listed, by chance in proportion to weight, or cheapest first.</summary>
public enum RouteMode
{
    Order,
    Weight,
    LeastCost,
}
