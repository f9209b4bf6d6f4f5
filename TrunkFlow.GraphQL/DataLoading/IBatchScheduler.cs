namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>Decides when a loader's batch is sent: when no resolver of the request can go on without it.</summary>
public interface IBatchScheduler
{
    void Schedule(Func<ValueTask> dispatch);
}

/// <summary>How loaders batch.</summary>
public class DataLoaderOptions
{
    /// <summary>Keys beyond this number go into a further batch; 0 means no limit.</summary>
    public int MaxBatchSize { get; set; } = 1024;

    /// <summary>Cancelled when the request is.</summary>
    public CancellationToken CancellationToken { get; set; }
}
