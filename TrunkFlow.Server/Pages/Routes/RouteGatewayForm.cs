namespace TrunkFlow.Server.Pages.Routes;

/// <summary>A gateway in the route's form, in the order it is tried.</summary>
public sealed class RouteGatewayForm
{
    public Guid GatewayId { get; set; }

    public int Weight { get; set; } = 1;
}
