using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Api.Rest;

internal static class CustomerEndpoints
{
    public static void MapCustomers(this RouteGroupBuilder rest)
    {
        var customers = rest.MapGroup("/customers").WithTags("Customers");
        customers.MapGet("/", (Query<CustomerFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.Customers.AsNoTracking().Include(row => row.Trunks)).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new CustomerBody(row), http))
            .Lists<CustomerBody>("Lists customers, the oldest first.");
        customers.MapGet("/{id:guid}", ReadAsync).Reads<CustomerBody>("Shows a customer.", 404);
        customers.MapPost("/", async (Body<AddCustomerInput> body, AddCustomer operation, CancellationToken cancellationToken) =>
        {
            var row = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/customers/{row.Id}", new CustomerBody(row));
        }).Adds<CustomerBody>("Adds a customer.");
        customers.MapPut("/{id:guid}", async (Guid id, Body<EditCustomerInput> body, EditCustomer operation, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(body.Value with { Id = id }, cancellationToken);
            return await ReadAsync(id, db, cancellationToken);
        }).Edits<CustomerBody>("Edits a customer.");
        customers.MapDelete("/{id:guid}", async (Guid id, DeleteCustomer operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteCustomerInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes a customer nothing depends on; one with history is blocked instead.");
    }

    private static async Task<CustomerBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Customers.AsNoTracking().Include(row => row.Trunks).FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Customer>(id));
}
