using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Api.Rest;

internal static class DidEndpoints
{
    public static void MapDids(this RouteGroupBuilder rest)
    {
        var dids = rest.MapGroup("/dids").WithTags("DIDs");
        dids.MapGet("/", (Query<DidFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(Rows(db), db).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new DidBody(row), http))
            .Lists<DidBody>("Lists DIDs, the oldest first.");
        dids.MapGet("/{id:guid}", ReadAsync).Reads<DidBody>("Shows a DID.", 404);
        dids.MapPost("/", async (Body<AddDidInput> body, AddDid operation, CancellationToken cancellationToken) =>
        {
            var row = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/dids/{row.Id}", new DidBody(row));
        }).Adds<DidBody>("Adds a number to the inventory.");
        dids.MapPut("/{id:guid}", async (Guid id, Body<EditDidInput> body, EditDid operation, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(body.Value with { Id = id }, cancellationToken);
            return await ReadAsync(id, db, cancellationToken);
        }).Edits<DidBody>("Edits a DID.");
        dids.MapDelete("/{id:guid}", async (Guid id, DeleteDid operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteDidInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes a DID that was never allocated.");
        dids.MapPost("/{id:guid}/allocate", async (Guid id, Body<AllocationInput> body, AllocateDid operation, CancellationToken cancellationToken) =>
        {
            var allocation = await operation.RunAsync(new AllocateDidInput(id, body.Value.CustomerId, body.Value.Destinations), cancellationToken);
            return new AllocationBody(allocation);
        }).Edits<AllocationBody>("Gives a free number to a customer.").WithDescription("The DID then shows the allocation with the destinations, in the order they are tried.");
    }

    private static async Task<DidBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await Rows(db).FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Did>(id));

    // With the allocation in force, if there is one.
    private static IQueryable<Did> Rows(TrunkFlowDbContext db) =>
        db.Dids.AsNoTracking().Include(row => row.Allocations.Where(allocation => allocation.ValidUntil == null)).ThenInclude(allocation => allocation.Destinations);
}
