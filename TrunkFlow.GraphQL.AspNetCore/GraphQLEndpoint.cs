using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.AspNetCore.Multipart;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Limits;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>GraphQL over HTTP: POST with JSON, GET for queries.</summary>
internal sealed class GraphQLEndpoint(string? schemaName, EndpointOptions options)
{
    public async Task HandleAsync(HttpContext context)
    {
        var server = options.Server;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await PostAsync(context, server);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && server.EnableSchemaRequests && context.Request.Query.ContainsKey("sdl"))
        {
            await SchemaResponse.WriteAsync(context, schemaName);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && server.EnableGetRequests)
        {
            await GetAsync(context, server);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = server.EnableGetRequests ? "GET, POST" : "POST";
        }
    }

    private async Task PostAsync(HttpContext context, GraphQLServerOptions server)
    {
        if (ResponseFormat.Negotiate(context.Request) is not { } format)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        var limit = context.RequestServices.GetRequiredService<RequestBodyLimit>().Bytes;
        try
        {
            if (RequestBody.IsJson(context.Request))
            {
                await PostJsonAsync(context, server, format, limit);
            }
            else if (server.EnableMultipartRequests && MultipartBody.IsMultipart(context.Request))
            {
                await PostFilesAsync(context, server, format, limit);
            }
            else
            {
                // A page of another site can send forms and plain text with the user's cookie, but not JSON without asking first.
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                context.Response.Headers.Accept = "application/json";
            }
        }
        catch (RequestRefusedException refused)
        {
            await format.WriteAsync(context, refused.Result, refused.StatusCode);
        }
    }

    private async Task PostJsonAsync(HttpContext context, GraphQLServerOptions server, ResponseFormat format, int limit)
    {
        using var body = await RequestBody.ReadAsync(context.Request, limit, context.RequestAborted);
        if (body.RootElement.ValueKind == JsonValueKind.Array)
        {
            await BatchAsync(context, server, format, body.RootElement);
        }
        else
        {
            await AnswerAsync(context, format, RequestBody.Parse(body.RootElement), isQueriesOnly: false);
        }
    }

    private async Task PostFilesAsync(HttpContext context, GraphQLServerOptions server, ResponseFormat format, int limit)
    {
        if (server.EnforceMultipartRequestsPreflightHeader)
        {
            RequirePreflight(context);
        }

        await AnswerAsync(context, format, await MultipartBody.ReadAsync(context.Request, limit, context.RequestAborted), isQueriesOnly: false);
    }

    private static void RequirePreflight(HttpContext context)
    {
        if (!context.Request.Headers.ContainsKey("GraphQL-preflight"))
        {
            throw new RequestRefusedException("The request needs the header GraphQL-preflight.", "HC0077");
        }
    }

    private async Task GetAsync(HttpContext context, GraphQLServerOptions server)
    {
        if (ResponseFormat.Negotiate(context.Request) is not { } format)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        try
        {
            if (server.EnforceGetRequestsPreflightHeader)
            {
                RequirePreflight(context);
            }

            await AnswerAsync(context, format, QueryString.Parse(context.Request.Query), isQueriesOnly: true);
        }
        catch (RequestRefusedException refused)
        {
            await format.WriteAsync(context, refused.Result, refused.StatusCode);
        }
    }

    private async Task AnswerAsync(HttpContext context, ResponseFormat format, ReceivedRequest received, bool isQueriesOnly)
    {
        await using var result = await ExecuteAsync(context, received, isQueriesOnly);
        await format.WriteAsync(context, Single(result), null);
    }

    private async Task BatchAsync(HttpContext context, GraphQLServerOptions server, ResponseFormat format, JsonElement items)
    {
        if (!server.EnableBatching)
        {
            throw new RequestRefusedException("Several operations in one request are not allowed here.", ErrorCodes.InvalidRequest);
        }

        var results = new List<IExecutionResult>();
        foreach (var received in items.EnumerateArray().Select(RequestBody.Parse).ToList())
        {
            results.Add(await ExecuteAsync(context, received, isQueriesOnly: false));
        }

        await format.WriteAllAsync(context, [.. results.Select(Single)]);
        foreach (var result in results)
        {
            await result.DisposeAsync();
        }
    }

    private async Task<IExecutionResult> ExecuteAsync(HttpContext context, ReceivedRequest received, bool isQueriesOnly)
    {
        var resolver = context.RequestServices.GetRequiredService<IRequestExecutorResolver>();
        var executor = await resolver.GetRequestExecutorAsync(schemaName, context.RequestAborted);
        var builder = OperationRequestBuilder.New()
            .SetDocument(received.Query)
            .SetOperationName(received.OperationName)
            .SetVariableValues(received.Variables)
            .SetExtensions(received.Extensions)
            .SetServices(context.RequestServices)
            .SetGlobalState(nameof(HttpContext), context)
            .SetGlobalState(nameof(ClaimsPrincipal), context.User);
        if (isQueriesOnly)
        {
            builder.SetGlobalState(QueriesOnlyCheck.StateKey, true);
        }

        foreach (var interceptor in context.RequestServices.GetServices<IHttpRequestInterceptor>())
        {
            await interceptor.OnCreateAsync(context, executor, builder, context.RequestAborted);
        }

        return await executor.ExecuteAsync(builder.Build(), context.RequestAborted);
    }

    private static OperationResult Single(IExecutionResult result) => result is FinishedResult finished
        ? finished.Inner
        : OperationResult.FromErrors(new GraphQLError("A subscription cannot be answered with a single response."));
}
