using TrunkFlow.GraphQL;

namespace TrunkFlow.Tests.GraphQL.Support;

/// <summary>The friend of n is n + 10, known some time after the batch went out.</summary>
internal sealed class FakeLoader : IBatchDispatcher
{
    private readonly Lock gate = new();
    private List<(int Key, TaskCompletionSource<int> Promise)> queued = [];
    private Action? wake;

    public List<string> Batches { get; } = [];

    public int FailsOn { get; init; }

    public bool HasPendingBatches
    {
        get
        {
            lock (gate)
            {
                return queued.Count > 0;
            }
        }
    }

    public Task<int> LoadAsync(int key)
    {
        var promise = new TaskCompletionSource<int>();
        lock (gate)
        {
            queued.Add((key, promise));
        }

        wake?.Invoke();
        return promise.Task;
    }

    public void Dispatch()
    {
        List<(int Key, TaskCompletionSource<int> Promise)> batch;
        lock (gate)
        {
            (batch, queued) = (queued, []);
        }

        Batches.Add(string.Join(' ', batch.Select(static entry => entry.Key)));
        _ = FetchAsync(batch);
    }

    public IDisposable OnBatchQueued(Action wake)
    {
        this.wake = wake;
        return new MemoryStream();
    }

    private async Task FetchAsync(List<(int Key, TaskCompletionSource<int> Promise)> batch)
    {
        await Task.Delay(5);
        foreach (var (key, promise) in batch)
        {
            if (FailsOn != 0 && batch.Exists(entry => entry.Key == FailsOn))
            {
                promise.SetException(new InvalidOperationException("no"));
            }
            else
            {
                promise.SetResult(key + 10);
            }
        }
    }
}
