using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Routes;

internal static class RouteTargets
{
    /// <summary>The customer and the gateways a route names exist.</summary>
    public static async Task RequireTargetsAsync(this TrunkFlowDbContext db, RouteDetails details, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Customer>("customerId", details.CustomerId, cancellationToken);
        var gateways = details.Gateways ?? [];
        for (var index = 0; index < gateways.Count; index++)
        {
            await db.RequireAsync<Gateway>($"gateways[{index}].gatewayId", gateways[index].GatewayId, cancellationToken);
        }
    }
}
