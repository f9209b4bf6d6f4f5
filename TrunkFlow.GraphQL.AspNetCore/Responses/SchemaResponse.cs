using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>The schema as text.</summary>
internal static class SchemaResponse
{
    public static async Task WriteAsync(HttpContext context, string? schemaName)
    {
        var resolver = context.RequestServices.GetRequiredService<IRequestExecutorResolver>();
        var executor = await resolver.GetRequestExecutorAsync(schemaName, context.RequestAborted);
        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        await context.Response.WriteAsync(SchemaPrinter.Print(executor.Schema), context.RequestAborted);
    }
}
