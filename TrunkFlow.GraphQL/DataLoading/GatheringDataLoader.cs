namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>What all loaders share: the request's cache of promises and the batch that is being gathered.</summary>
public abstract class GatheringDataLoader<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly IBatchScheduler scheduler;
    private readonly DataLoaderOptions options;
    private readonly Dictionary<TKey, Task<TValue?>> promises = [];
    private readonly Lock gate = new();
    private Dictionary<TKey, TaskCompletionSource<TValue?>>? gathering;

    protected GatheringDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    {
        scheduler = batchScheduler;
        this.options = options ?? new DataLoaderOptions();
    }

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<TValue?> promise;
        Dictionary<TKey, TaskCompletionSource<TValue?>>? opened = null;
        lock (gate)
        {
            if (!promises.TryGetValue(key, out promise!))
            {
                promise = promises[key] = Gather(key, out opened).Task;
            }
        }

        if (opened is not null)
        {
            scheduler.Schedule(() => SendAsync(opened));
        }

        return promise;
    }

    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        lock (gate)
        {
            promises.TryAdd(key, value);
        }
    }

    public void RemoveCacheEntry(TKey key)
    {
        lock (gate)
        {
            promises.Remove(key);
        }
    }

    public void ClearCache()
    {
        lock (gate)
        {
            promises.Clear();
        }
    }

    /// <summary>The values of the keys; a key without a value may be missing.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>What a key without a value gets.</summary>
    private protected virtual TValue? Missing() => default;

    private TaskCompletionSource<TValue?> Gather(TKey key, out Dictionary<TKey, TaskCompletionSource<TValue?>>? opened)
    {
        opened = null;
        if (gathering is null || (options.MaxBatchSize > 0 && gathering.Count >= options.MaxBatchSize))
        {
            gathering = opened = [];
        }

        // Continuations must run on the executor's thread, and so must those of Task.WhenAll over promises: what they load next belongs into one batch.
        return gathering[key] = new TaskCompletionSource<TValue?>();
    }

    private async ValueTask SendAsync(Dictionary<TKey, TaskCompletionSource<TValue?>> batch)
    {
        TKey[] keys;
        lock (gate)
        {
            if (ReferenceEquals(gathering, batch))
            {
                gathering = null;
            }

            keys = [.. batch.Keys];
        }

        try
        {
            var values = await FetchAsync(keys, options.CancellationToken);
            foreach (var (key, promise) in batch)
            {
                promise.TrySetResult(values.TryGetValue(key, out var value) ? value : Missing());
            }
        }
#pragma warning disable CA1031 // Whatever the fetch throws belongs to every resolver that asked.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var promise in batch.Values)
            {
                promise.TrySetException(exception);
                _ = promise.Task.Exception;
            }
        }
    }
}
