using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>The loaders of one request: one of each class, made when first asked for, with the request's services.</summary>
internal sealed class DataLoaderScope(IServiceProvider services, IReadOnlyDictionary<Type, Type> implementations, CancellationToken cancellationToken)
    : IServiceProvider, IBatchDispatcher
{
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Factories = new();

    private readonly Dictionary<Type, object> loaders = [];
    private readonly Lock gate = new();
    private readonly RequestBatches batches = new(services);
    private readonly DataLoaderOptions options = new() { CancellationToken = cancellationToken };

    /// <summary>What the user of the request may do, as far as it was asked.</summary>
    public Decisions Decisions { get; } = new();

    /// <summary>Lets one serial field through at a time.</summary>
    public SemaphoreSlim Serial { get; } = new(1);

    public bool HasPendingBatches => batches.HasPendingBatches;

    public static DataLoaderScope Of(IResolverContext context) =>
        ((ResolverContext)context).Field.Request.BatchDispatcher as DataLoaderScope
        ?? throw new InvalidOperationException("The request was started without data loaders.");

    public T Get<T>() => (T)Get(typeof(T));

    public void Dispatch() => batches.Dispatch();

    public IDisposable OnBatchQueued(Action wake) => batches.OnBatchQueued(wake);

    /// <summary>What loaders' constructors ask for.</summary>
    object? IServiceProvider.GetService(Type serviceType)
    {
        if (serviceType == typeof(IBatchScheduler))
        {
            return batches;
        }

        if (serviceType == typeof(DataLoaderOptions))
        {
            return options;
        }

        return typeof(IDataLoader).IsAssignableFrom(serviceType) ? Get(serviceType) : services.GetService(serviceType);
    }

    private object Get(Type type)
    {
        lock (gate)
        {
            var implementation = implementations.GetValueOrDefault(type, type);
            if (!loaders.TryGetValue(implementation, out var loader))
            {
                loaders[implementation] = loader = Factories.GetOrAdd(implementation, static type => ActivatorUtilities.CreateFactory(type, []))(this, null);
            }

            return loader;
        }
    }
}
