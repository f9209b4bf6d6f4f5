using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Routes;

/// <summary>Removes a route. Calls it carried keep their records.</summary>
/// <param name="Id">The route.</param>
public sealed record DeleteRouteInput(Guid Id);

public sealed class DeleteRoute(TrunkFlowDbContext db)
{
    public async Task<OutboundRoute> RunAsync(DeleteRouteInput input, CancellationToken cancellationToken)
    {
        var route = await db.FindOrRefuseAsync<OutboundRoute>(input.Id, cancellationToken);
        db.Remove(route);
        await db.SaveChangesAsync(cancellationToken);
        return route;
    }
}
