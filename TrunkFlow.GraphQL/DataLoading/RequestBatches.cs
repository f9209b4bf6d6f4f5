using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>The batches one request waits for. The executor sends them when nothing else of the request can run.</summary>
internal sealed class RequestBatches(IServiceProvider services) : IBatchDispatcher, IBatchScheduler
{
    private readonly ConcurrentQueue<Func<ValueTask>> queued = new();
    private Action? wake;

    public bool HasPendingBatches => !queued.IsEmpty;

    public void Schedule(Func<ValueTask> dispatch)
    {
        queued.Enqueue(dispatch);
        Volatile.Read(ref wake)?.Invoke();
    }

    public void Dispatch()
    {
        // Only what is queued now: a batch that starts may queue another, which waits for the resolvers that this one frees.
        using var starting = queued.Count > 1 ? services.GetService<IBatchCompanion>()?.BatchesStarting() : null;
        for (var count = queued.Count; count > 0 && queued.TryDequeue(out var dispatch); count--)
        {
            _ = dispatch().AsTask();
        }
    }

    public IDisposable OnBatchQueued(Action wake)
    {
        Volatile.Write(ref this.wake, wake);
        return new Subscription(this);
    }

    private sealed class Subscription(RequestBatches owner) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref owner.wake, null);
    }
}
