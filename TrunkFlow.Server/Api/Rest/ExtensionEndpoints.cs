using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Api.Rest;

internal static class ExtensionEndpoints
{
    public static void MapExtensions(this RouteGroupBuilder rest)
    {
        var extensions = rest.MapGroup("/extensions").WithTags("Extensions");
        extensions.MapGet("/", (Query<ExtensionFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.Extensions.AsNoTracking()).OrderBy(row => row.Id).ToAnswerAsync(query.Filter, row => new ExtensionBody(row), http))
            .Lists<ExtensionBody>("Lists extensions, the oldest first.");
        extensions.MapGet("/{id:guid}", ReadAsync).Reads<ExtensionBody>("Shows an extension.", 404);
        extensions.MapPost("/", async (Body<AddExtensionInput> body, AddExtension operation, CancellationToken cancellationToken) =>
        {
            var added = await operation.RunAsync(body.Value, cancellationToken);
            return TypedResults.Created($"{RestFeature.Root}/extensions/{added.Extension.Id}", new ExtensionSecretBody(added));
        }).Adds<ExtensionSecretBody>("Adds an extension and generates its secret, which is shown in this answer and never again.");
        extensions.MapPut("/{id:guid}", async (Guid id, Body<EditExtensionInput> body, EditExtension operation, CancellationToken cancellationToken) =>
            new ExtensionBody(await operation.RunAsync(body.Value with { Id = id }, cancellationToken)))
            .Edits<ExtensionBody>("Edits an extension.");
        extensions.MapDelete("/{id:guid}", async (Guid id, DeleteExtension operation, CancellationToken cancellationToken) =>
        {
            await operation.RunAsync(new DeleteExtensionInput(id), cancellationToken);
            return TypedResults.NoContent();
        }).Removes("Removes an extension that no number rings.");
    }

    private static async Task<ExtensionBody> ReadAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Extensions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Extension>(id));
}
