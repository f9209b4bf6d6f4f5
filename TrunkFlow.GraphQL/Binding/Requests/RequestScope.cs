using Microsoft.Extensions.DependencyInjection;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Services and loaders that end with the event they were made for.</summary>
internal sealed class RequestScope(AsyncServiceScope scope, IBatchDispatcher batches) : IExecutionScope
{
    public IServiceProvider Services => scope.ServiceProvider;

    public IBatchDispatcher? BatchDispatcher => batches;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>What lives as long as the request: its time limit and, where the caller brought no services, a scope.</summary>
internal sealed class OwnedByRequest(AsyncServiceScope? scope, RequestTime time) : IAsyncDisposable
{
    public IServiceProvider? Services => scope?.ServiceProvider;

    public RequestTime Time => time;

    public async ValueTask DisposeAsync()
    {
        time.Dispose();
        if (scope is { } owned)
        {
            await owned.DisposeAsync();
        }
    }
}
