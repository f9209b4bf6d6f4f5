using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Routes;

/// <summary>What hangs together with RouteGateway: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(RouteGateway))]
public sealed class RouteGatewayRelations
{
    /// <summary>The gateway.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway> GetGatewayAsync([Parent] RouteGateway place, GatewayById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(place.GatewayId, cancellationToken))!;

    /// <summary>The route.</summary>
    [Authorize(Policies.Read)]
    public async Task<OutboundRoute> GetRouteAsync([Parent] RouteGateway place, RouteById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(place.RouteId, cancellationToken))!;
}
