using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>The n-th gateway of a route.</summary>
public sealed class RouteGatewayBody(RouteGateway place)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => place.Id;

    /// <summary>Key of the route.</summary>
    public Guid RouteId => place.RouteId;

    /// <summary>Key of the gateway.</summary>
    public Guid GatewayId => place.GatewayId;

    /// <summary>1 for the first one tried.</summary>
    public int Position => place.Position;

    /// <summary>Share of calls when the route goes by weight.</summary>
    public int Weight => place.Weight;
}
