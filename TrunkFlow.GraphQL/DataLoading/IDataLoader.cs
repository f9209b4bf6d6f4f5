namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>Marks a data loader: resolvers that name one as a parameter get the request's own.</summary>
public interface IDataLoader;

/// <summary>Gathers the keys of many resolvers and fetches their values at once; each key once per request.</summary>
public interface IDataLoader<TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>The value of a key, or the default where there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of keys, in their order.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Puts a value into the request's cache unless one is there.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Forgets a value, so that it is fetched again.</summary>
    void RemoveCacheEntry(TKey key);

    void ClearCache();
}

/// <summary>Shorter ways to call a loader.</summary>
public static class DataLoaderExtensions
{
    /// <summary>The value of a key that must exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no value.</exception>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        where TValue : notnull =>
        await dataLoader.LoadAsync(key, cancellationToken) ?? throw new KeyNotFoundException($"There is no value for the key {key}.");

    public static void SetCacheEntry<TKey, TValue>(this IDataLoader<TKey, TValue> dataLoader, TKey key, TValue? value)
        where TKey : notnull => dataLoader.SetCacheEntry(key, Task.FromResult(value));
}
