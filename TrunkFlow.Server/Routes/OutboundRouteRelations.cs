using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Routes;

/// <summary>What hangs together with OutboundRoute: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(OutboundRoute))]
public sealed class OutboundRouteRelations
{
    /// <summary>The hours of the week it holds in, like mon-fri 08:00-18:00; null for always.</summary>
    public string? GetTimeCondition([Parent] OutboundRoute route) => route.TimeCondition?.ToString();

    /// <summary>The only customer it is for.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] OutboundRoute route, CustomerById loader, CancellationToken cancellationToken) =>
        route.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Its gateways, in the order they are tried.</summary>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<RouteGateway>> GetGatewaysAsync([Parent] OutboundRoute route, GatewaysOfRoute loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(route.Id, cancellationToken) ?? [];
}
