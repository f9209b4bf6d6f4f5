using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TrunkFlow.GraphQL.AspNetCore.Multipart;
using TrunkFlow.GraphQL.AspNetCore.Responses;
using TrunkFlow.GraphQL.AspNetCore.WebSockets;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>GraphQL on one path: POST with JSON, GET for queries, event streams for either, WebSockets.</summary>
internal sealed class GraphQLEndpoint(string? schemaName, EndpointOptions options)
{
    private readonly OperationRunner runner = new(schemaName);

    public async Task HandleAsync(HttpContext context)
    {
        var server = options.Server;
        if (context.WebSockets.IsWebSocketRequest)
        {
            await new SocketEndpoint(runner, server.Sockets, Streams(context)).HandleAsync(context);
        }
        else if (HttpMethods.IsPost(context.Request.Method))
        {
            await AnswerAsync(context, server, PostAsync);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && server.EnableSchemaRequests && context.Request.Query.ContainsKey("sdl"))
        {
            await SchemaResponse.WriteAsync(context, schemaName);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && server.EnableGetRequests)
        {
            await AnswerAsync(context, server, GetAsync);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = server.EnableGetRequests ? "GET, POST" : "POST";
        }
    }

    private static GraphQLStreamOptions Streams(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<GraphQLStreamOptions>>().Value;

    private static async Task AnswerAsync(HttpContext context, GraphQLServerOptions server, Func<HttpContext, GraphQLServerOptions, AcceptedTypes, Task> handle)
    {
        var accepted = AcceptedTypes.Of(context.Request);
        if (accepted.IsEmpty)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        try
        {
            await handle(context, server, accepted);
        }
        catch (RequestRefusedException refused)
        {
            // A status code says more than a stream with an error in it, so even who wants a stream gets this as JSON.
            var type = accepted.Single is ResponseType.GraphQLResponse ? ResponseType.GraphQLResponse : ResponseType.Json;
            await JsonResponse.WriteAsync(context, type, refused.Result, refused.StatusCode);
        }
    }

    private async Task PostAsync(HttpContext context, GraphQLServerOptions server, AcceptedTypes accepted)
    {
        var limit = context.RequestServices.GetRequiredService<RequestBodyLimit>().Bytes;
        if (RequestBody.IsJson(context.Request))
        {
            using var body = await RequestBody.ReadAsync(context.Request, limit, context.RequestAborted);
            if (body.RootElement.ValueKind == JsonValueKind.Array)
            {
                await BatchAsync(context, server, accepted, body.RootElement);
            }
            else
            {
                await RunAsync(context, accepted, RequestBody.Parse(body.RootElement), isQueriesOnly: false);
            }
        }
        else if (server.EnableMultipartRequests && MultipartBody.IsMultipart(context.Request))
        {
            RequirePreflight(context, server.EnforceMultipartRequestsPreflightHeader);
            await RunAsync(context, accepted, await MultipartBody.ReadAsync(context.Request, limit, context.RequestAborted), isQueriesOnly: false);
        }
        else
        {
            // A page of another site can send forms and plain text with the user's cookie, but not JSON without asking first.
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            context.Response.Headers.Accept = "application/json";
        }
    }

    private async Task GetAsync(HttpContext context, GraphQLServerOptions server, AcceptedTypes accepted)
    {
        RequirePreflight(context, server.EnforceGetRequestsPreflightHeader);
        await RunAsync(context, accepted, QueryString.Parse(context.Request.Query), isQueriesOnly: true);
    }

    private static void RequirePreflight(HttpContext context, bool isNeeded)
    {
        if (isNeeded && !context.Request.Headers.ContainsKey("GraphQL-preflight"))
        {
            throw new RequestRefusedException("The request needs the header GraphQL-preflight.", "HC0077");
        }
    }

    private async Task RunAsync(HttpContext context, AcceptedTypes accepted, ReceivedRequest received, bool isQueriesOnly)
    {
        await using var result = await runner.RunAsync(context, received, isQueriesOnly, accepted.CanStream);
        await Response.WriteAsync(context, Streams(context), accepted, result);
    }

    private async Task BatchAsync(HttpContext context, GraphQLServerOptions server, AcceptedTypes accepted, JsonElement items)
    {
        if (!server.EnableBatching)
        {
            throw new RequestRefusedException("Several operations in one request are not allowed here.", ErrorCodes.InvalidRequest);
        }

        if (accepted.Array is not { } type)
        {
            throw new RequestRefusedException("A batch is answered as JSON.", ErrorCodes.InvalidRequest, StatusCodes.Status406NotAcceptable);
        }

        var results = new List<OperationResult>();
        foreach (var received in items.EnumerateArray().Select(RequestBody.Parse).ToList())
        {
            results.Add(await Response.WholeAsync(context, await runner.RunAsync(context, received, isQueriesOnly: false, canStream: false)));
        }

        await JsonResponse.WriteAllAsync(context, type, results);
        foreach (var result in results)
        {
            await result.DisposeAsync();
        }
    }
}
