namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>One value for each key.</summary>
public abstract class BatchDataLoader<TKey, TValue> : GatheringDataLoader<TKey, TValue>
    where TKey : notnull
{
    protected BatchDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions options)
        : base(batchScheduler, options)
    {
    }

    /// <summary>Fetches the values of all keys at once; a key without a value may be missing.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    protected sealed override Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        LoadBatchAsync(keys, cancellationToken);
}

/// <summary>Any number of values for each key; a key without values gets an empty array.</summary>
public abstract class GroupedDataLoader<TKey, TValue> : GatheringDataLoader<TKey, TValue[]>
    where TKey : notnull
{
    protected GroupedDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions options)
        : base(batchScheduler, options)
    {
    }

    /// <summary>Fetches the values of all keys at once.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    protected sealed override async Task<IReadOnlyDictionary<TKey, TValue[]>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var lookup = await LoadGroupedBatchAsync(keys, cancellationToken);
        return keys.ToDictionary(key => key, key => lookup[key].ToArray());
    }

    private protected override TValue[] Missing() => [];
}

/// <summary>Values looked up one by one, but each key once per request.</summary>
public abstract class CacheDataLoader<TKey, TValue>(DataLoaderOptions options) : GatheringDataLoader<TKey, TValue>(Immediately.Instance, options)
    where TKey : notnull
{
    protected abstract Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken);

    protected sealed override async Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var values = new Dictionary<TKey, TValue>(keys.Count);
        foreach (var key in keys)
        {
            values[key] = await LoadSingleAsync(key, cancellationToken);
        }

        return values;
    }
}

internal sealed class Immediately : IBatchScheduler
{
    public static Immediately Instance { get; } = new();

    public void Schedule(Func<ValueTask> dispatch) => _ = dispatch().AsTask();
}
