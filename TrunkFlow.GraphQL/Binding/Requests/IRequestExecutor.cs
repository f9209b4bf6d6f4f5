using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Runs requests on one schema.</summary>
public interface IRequestExecutor
{
    GraphQLSchema Schema { get; }

    /// <summary>The application's services.</summary>
    IServiceProvider Services { get; }

    Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default);
}

/// <summary>Finds the executor of a schema, which is built when first asked for.</summary>
public interface IRequestExecutorResolver
{
    ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default);
}

/// <summary>Shorter ways to run a request.</summary>
public static class RequestExecutorExtensions
{
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, string document, CancellationToken cancellationToken = default) =>
        executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(document).Build(), cancellationToken);

    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IServiceProvider services, IOperationRequest request, string? schemaName = null, CancellationToken cancellationToken = default)
    {
        var resolver = (IRequestExecutorResolver?)services.GetService(typeof(IRequestExecutorResolver))
            ?? throw new InvalidOperationException("AddGraphQLServer was not called.");
        var executor = await resolver.GetRequestExecutorAsync(schemaName, cancellationToken);
        return await executor.ExecuteAsync(request, cancellationToken);
    }
}
