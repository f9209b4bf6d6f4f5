namespace TrunkFlow.GraphQL;

/// <summary>The services one execution runs with; disposed when its result has been produced.</summary>
public interface IExecutionScope : IAsyncDisposable
{
    IServiceProvider Services { get; }

    IBatchDispatcher? BatchDispatcher { get; }
}
