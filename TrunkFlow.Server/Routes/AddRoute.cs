using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Routes;

/// <summary>A new route.</summary>
public sealed record AddRouteInput : RouteDetails;

public sealed class AddRoute(TrunkFlowDbContext db)
{
    public async Task<OutboundRoute> RunAsync(AddRouteInput input, CancellationToken cancellationToken)
    {
        await db.RequireTargetsAsync(input, cancellationToken);
        var route = new OutboundRoute(input);
        db.Routes.Add(route);
        await db.SaveChangesAsync(cancellationToken);
        return route;
    }
}
