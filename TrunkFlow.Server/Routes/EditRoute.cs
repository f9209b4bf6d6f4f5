using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Routes;

/// <summary>All fields of a route as they shall be. What is left out takes its default.</summary>
public sealed record EditRouteInput : RouteDetails
{
    /// <summary>The route to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }
}

public sealed class EditRoute(TrunkFlowDbContext db)
{
    public async Task<OutboundRoute> RunAsync(EditRouteInput input, CancellationToken cancellationToken)
    {
        await db.RequireTargetsAsync(input, cancellationToken);
        var route = await db.FindOrRefuseAsync<OutboundRoute>(input.Id, input.Version, cancellationToken);
        await db.Entry(route).Collection(row => row.Gateways).LoadAsync(cancellationToken);
        route.Edit(input);
        await db.SaveChangesAsync(cancellationToken);
        return route;
    }
}
