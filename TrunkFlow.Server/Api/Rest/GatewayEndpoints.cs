using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Api.Rest;

internal static class GatewayEndpoints
{
    public static void MapGateways(this RouteGroupBuilder rest)
    {
        var gateways = rest.MapGroup("/gateways").WithTags("Gateways");
        gateways.MapGet("/", (Query<GatewayFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.Gateways.AsNoTracking()).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new GatewayBody(row), http))
            .Lists<GatewayBody>("Lists gateways, the oldest first.");
        gateways.MapGet("/{id:guid}", ReadAsync).Reads<GatewayBody>("Shows a gateway.", 404);
        gateways.MapPost("/", async (Body<AddGatewayInput> body, AddGateway operation, CancellationToken cancellationToken) =>
        {
            var row = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/gateways/{row.Id}", new GatewayBody(row));
        }).Adds<GatewayBody>("Adds a gateway of a provider. Its password is kept encrypted and never shown again.");
        gateways.MapPut("/{id:guid}", async (Guid id, Body<EditGatewayInput> body, EditGateway operation, CancellationToken cancellationToken) =>
            new GatewayBody(await operation.RunAsync(body.Value with { Id = id }, cancellationToken)))
            .Edits<GatewayBody>("Edits a gateway.");
        gateways.MapDelete("/{id:guid}", async (Guid id, DeleteGateway operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteGatewayInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes a gateway that no route, number or call uses.");
    }

    private static async Task<GatewayBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Gateways.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Gateway>(id));
}
