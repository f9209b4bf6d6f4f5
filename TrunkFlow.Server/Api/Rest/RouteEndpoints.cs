using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Api.Rest;

internal static class RouteEndpoints
{
    public static void MapRoutes(this RouteGroupBuilder rest)
    {
        var routes = rest.MapGroup("/routes").WithTags("Routes");
        routes.MapGet("/", (Query<RouteFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.Routes.AsNoTracking().Include(row => row.Gateways)).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new RouteBody(row), http))
            .Lists<RouteBody>("Lists routes, the oldest first.");
        routes.MapGet("/{id:guid}", ReadAsync).Reads<RouteBody>("Shows a route.", 404);
        routes.MapPost("/", async (Body<AddRouteInput> body, AddRoute operation, CancellationToken cancellationToken) =>
        {
            var row = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/routes/{row.Id}", new RouteBody(row));
        }).Adds<RouteBody>("Adds a route.");
        routes.MapPut("/{id:guid}", async (Guid id, Body<EditRouteInput> body, EditRoute operation, CancellationToken cancellationToken) =>
            new RouteBody(await operation.RunAsync(body.Value with { Id = id }, cancellationToken)))
            .Edits<RouteBody>("Edits a route.");
        routes.MapDelete("/{id:guid}", async (Guid id, DeleteRoute operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteRouteInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes a route.");
    }

    private static async Task<RouteBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Routes.AsNoTracking().Include(row => row.Gateways).FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<OutboundRoute>(id));
}
