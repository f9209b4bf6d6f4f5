namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// The one logical thread resolvers of an execution run on. Continuations of what they await come back here, which makes two things
/// certain: no two resolvers of a request ever run at the same time, and the moment "nothing left to run, fields still pending" is exact:
/// that is when loaders shall send their batches, at whatever depth they were asked.
/// </summary>
/// <param name="dispatcher">Where loaders queue their batches.</param>
/// <param name="onAllDone">Called when no field is pending; false when it started more.</param>
/// <param name="onQuiet">Called whenever nothing is left to run; true when it did something.</param>
internal sealed class ResolverLoop(IBatchDispatcher? dispatcher, Func<bool> onAllDone, Func<bool>? onQuiet = null) : SynchronizationContext, IThreadPoolWorkItem
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource completion = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    private ExecutionContext? flow;
    private IDisposable? wakeUp;
    private bool isRunning;
    private bool isFinished;
    private int pending;

    /// <summary>Ends when all work has; only meaningful after <see cref="Run"/> returned false.</summary>
    public Task Completion => completion.Task;

    /// <summary>What code that was posted without anyone waiting for it threw ("async void").</summary>
    public Exception? StrayFault { get; private set; }

    /// <summary>Runs the start on the calling thread until nothing is left to run. True when all work has ended by then.</summary>
    public bool Run(Action start)
    {
        isRunning = true;
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            start();
            return Drain();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>Counts one more field that is waiting.</summary>
    public void AddPending()
    {
        pending++;
        flow ??= ExecutionContext.Capture();
        wakeUp ??= dispatcher?.OnBatchQueued(Wake);
    }

    public void RemovePending() => pending--;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
        {
            if (!isFinished)
            {
                queue.Enqueue((d, state));
                if (!isRunning)
                {
                    isRunning = true;
                    ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                }

                return;
            }
        }

        // Somebody's own background work that outlived the request.
        ThreadPool.QueueUserWorkItem(static item => item.d(item.state), (d, state), preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    void IThreadPoolWorkItem.Execute()
    {
        // Culture, activity and the like belong to the request, not to the thread that happens to continue it.
        var hasFinished = false;
        if (flow is null)
        {
            hasFinished = Resume();
        }
        else
        {
            ExecutionContext.Run(flow, _ => hasFinished = Resume(), null);
        }

        if (hasFinished)
        {
            // The thread is no longer in the loop's context here, so whoever waits may go on right on it.
            completion.SetResult();
        }
    }

    private bool Resume()
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            return Drain();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    private void Wake() => Post(static _ => { }, null);

    private bool Drain()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) next;
            bool hasNext;
            lock (gate)
            {
                hasNext = queue.TryDequeue(out next);
            }

            if (hasNext)
            {
                RunOne(next.Callback, next.State);
            }
            else if (onQuiet?.Invoke() == true)
            {
                // More may be there to run now.
            }
            else if (pending == 0)
            {
                if (onAllDone() && TryFinish())
                {
                    return true;
                }
            }
            else if (dispatcher is { HasPendingBatches: true })
            {
                dispatcher.Dispatch();
            }
            else if (TryPause())
            {
                return false;
            }
        }
    }

    private void RunOne(SendOrPostCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception fault)
        {
            StrayFault ??= fault;
        }
    }

    private bool TryFinish()
    {
        lock (gate)
        {
            isFinished = queue.Count == 0 && pending == 0;
        }

        if (isFinished)
        {
            wakeUp?.Dispose();
        }

        return isFinished;
    }

    private bool TryPause()
    {
        lock (gate)
        {
            if (queue.Count > 0)
            {
                return false;
            }

            isRunning = false;
            return true;
        }
    }
}
