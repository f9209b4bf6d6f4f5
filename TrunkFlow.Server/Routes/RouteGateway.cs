using TrunkFlow.Server.Common;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Routes;

/// <summary>The n-th gateway of a route.</summary>
public sealed class RouteGateway
{
    private RouteGateway()
    {
    }

    internal RouteGateway(OutboundRoute route, int position, RouteGatewayDetails details)
    {
        RouteId = route.Id;
        GatewayId = details.GatewayId;
        Place(position, details);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RouteId { get; private set; }
    public OutboundRoute? Route { get; private set; }
    public Guid GatewayId { get; private set; }
    public Gateway? Gateway { get; private set; }
    public int Position { get; private set; }
    public int Weight { get; private set; }

    internal void Place(int position, RouteGatewayDetails details)
    {
        Position = position;
        Weight = Require.InRange("weight", details.Weight, 0, 1000);
    }
}
