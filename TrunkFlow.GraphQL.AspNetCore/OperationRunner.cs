using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Limits;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>Runs the operations of HTTP requests on the schema.</summary>
internal sealed class OperationRunner(string? schemaName)
{
    public async Task<IExecutionResult> RunAsync(HttpContext context, ReceivedRequest received, bool isQueriesOnly, bool canStream)
    {
        var executor = await ExecutorAsync(context);
        var builder = received.ToBuilder()
            .SetServices(context.RequestServices)
            .SetGlobalState(nameof(HttpContext), context)
            .SetGlobalState(nameof(ClaimsPrincipal), context.User);
        if (isQueriesOnly)
        {
            builder.SetGlobalState(OperationKindCheck.NoMutations, true);
        }

        if (!canStream)
        {
            builder.SetGlobalState(OperationKindCheck.NoSubscriptions, true);
        }

        foreach (var interceptor in context.RequestServices.GetServices<IHttpRequestInterceptor>())
        {
            await interceptor.OnCreateAsync(context, executor, builder, context.RequestAborted);
        }

        return await executor.ExecuteAsync(builder.Build(), context.RequestAborted);
    }

    public ValueTask<IRequestExecutor> ExecutorAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync(schemaName, context.RequestAborted);
}
