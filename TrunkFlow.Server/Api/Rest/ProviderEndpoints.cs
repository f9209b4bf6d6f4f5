using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Api.Rest;

internal static class ProviderEndpoints
{
    public static void MapProviders(this RouteGroupBuilder rest)
    {
        var providers = rest.MapGroup("/providers").WithTags("Providers");
        providers.MapGet("/", (Query<ProviderFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.Providers.AsNoTracking()).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new ProviderBody(row), http))
            .Lists<ProviderBody>("Lists providers, the oldest first.");
        providers.MapGet("/{id:guid}", ReadAsync).Reads<ProviderBody>("Shows a provider.", 404);
        providers.MapPost("/", async (Body<AddProviderInput> body, AddProvider operation, CancellationToken cancellationToken) =>
        {
            var row = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/providers/{row.Id}", new ProviderBody(row));
        }).Adds<ProviderBody>("Adds a provider.");
        providers.MapPut("/{id:guid}", async (Guid id, Body<EditProviderInput> body, EditProvider operation, CancellationToken cancellationToken) =>
            new ProviderBody(await operation.RunAsync(body.Value with { Id = id }, cancellationToken)))
            .Edits<ProviderBody>("Edits a provider.");
        providers.MapDelete("/{id:guid}", async (Guid id, DeleteProvider operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteProviderInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes a provider without gateways, numbers or calls.");
    }

    private static async Task<ProviderBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Providers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Provider>(id));
}
