using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Api.Rest;

internal static class TariffEndpoints
{
    public static void MapTariffs(this RouteGroupBuilder rest)
    {
        var tariffs = rest.MapGroup("/tariffs").WithTags("Tariffs");
        tariffs.MapGet("/", (Query<TariffFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.Tariffs.AsNoTracking()).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new TariffBody(row), http))
            .Lists<TariffBody>("Lists prices, the oldest first.");
        tariffs.MapGet("/{id:guid}", ReadAsync).Reads<TariffBody>("Shows a price.", 404);
        tariffs.MapPost("/", async (Body<AddTariffInput> body, AddTariff operation, CancellationToken cancellationToken) =>
        {
            var row = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/tariffs/{row.Id}", new TariffBody(row));
        }).Adds<TariffBody>("Adds a price of a tariff plan or of one customer.");
        tariffs.MapPut("/{id:guid}", async (Guid id, Body<EditTariffInput> body, EditTariff operation, CancellationToken cancellationToken) =>
            new TariffBody(await operation.RunAsync(body.Value with { Id = id }, cancellationToken)))
            .Edits<TariffBody>("Edits a price.");
        tariffs.MapDelete("/{id:guid}", async (Guid id, DeleteTariff operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteTariffInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes a price; calls already rated keep theirs.");
    }

    private static async Task<TariffBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Tariffs.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Tariff>(id));
}
