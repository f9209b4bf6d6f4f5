using TrunkFlow.GraphQL.Execution.Incremental;

namespace TrunkFlow.GraphQL.Execution;

// Incremental delivery: what @defer and @stream leave for later (draft, "Executing Deferred Fragments").
internal sealed partial class OperationExecution
{
    private WorkGraph? graph;
    private Outbox? outbox;
    private TaskCompletionSource? later;
    private Task? ended;

    /// <summary>The next payload after the first; null when no more can come. The first call starts what was deferred.</summary>
    public Task<SubsequentPayload?> NextPayloadAsync()
    {
        bool isFirst;
        lock (deliveries!.Ending)
        {
            if (ended is not null)
            {
                return Task.FromResult<SubsequentPayload?>(null);
            }

            isFirst = later is null;
            later ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (isFirst)
        {
            _ = RunLaterAsync(later);
        }

        return outbox!.TakeAsync();
    }

    /// <summary>The payload that ends everything still pending, once the request was cancelled.</summary>
    /// <exception cref="OperationCanceledException">The request has nothing to say to that.</exception>
    public SubsequentPayload Abandon()
    {
        if (Request.CancellationError?.Invoke() is { } error)
        {
            return graph!.Abandon(Filter(error));
        }

        throw new OperationCanceledException(CancellationToken);
    }

    /// <summary>Nobody waits for the rest any more.</summary>
    public void CancelLater()
    {
        lock (deliveries!.Ending)
        {
            if (ended is null)
            {
                _ = deliveries!.CancelAsync();
            }
        }
    }

    /// <summary>Cancels what is still running, waits for it, and closes the sources of lists.</summary>
    public Task EndLaterAsync()
    {
        lock (deliveries!.Ending)
        {
            return ended ??= EndAsync();
        }

        async Task EndAsync()
        {
            // Not under the lock.
            await Task.Yield();
            await deliveries!.CancelAsync().ConfigureAwait(false);
            if (later is not null)
            {
                await later.Task.ConfigureAwait(false);
            }

            await deliveries.EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The first payload with the rest behind it; null when nothing is left to deliver.</summary>
    private IncrementalStream? BeginLater()
    {
        deliveries!.Close(deliveries.Initial.DropDead());
        if (root!.IsDead || !deliveries.Initial.HasWork)
        {
            return null;
        }

        graph = new(StartTask, StartStream);
        var pending = graph.Begin(deliveries.Initial);
        outbox = new(() => loop.Post(static execution => ((OperationExecution)execution!).MakeRoom(), this));
        loop = new(Request.BatchDispatcher, static () => true, OnQuiet);
        return new(this, new InitialPayload(root, errors, pending));
    }

    private async Task RunLaterAsync(TaskCompletionSource done)
    {
        try
        {
            if (!loop.Run(graph!.Start))
            {
                await loop.Completion.ConfigureAwait(false);
            }

            if (loop.StrayFault is { } stray)
            {
                Filter(new("Unexpected Execution Error", exception: stray));
            }

            done.SetResult();
        }
        catch (Exception fault)
        {
            done.SetException(fault);
        }

        outbox!.End();
    }

    /// <summary>All that can run has run: what became ready goes out together, before loaders send what the rest waits for.</summary>
    private bool OnQuiet()
    {
        if (CancellationToken.IsCancellationRequested)
        {
            return false;
        }

        if (graph!.Process())
        {
            return true;
        }

        if (graph.TakePayload() is not { } payload || !outbox!.Put(payload))
        {
            return false;
        }

        MakeRoom();
        return true;
    }

    private void StartTask(DeferredTask task)
    {
        var part = task.Root = new(task.Origin, DeliveryRoot.WholeObject, part =>
        {
            deliveries!.Close(part.IsDead ? part.Delivery.Streams : part.Delivery.DropDead());
            graph!.TaskEnded(task);
        });
        var result = new ResultObject(task.Plan, part, 0, isNonNull: true) { ScopedContextData = task.Origin.ScopedContextData };
        part.Set(0, result);
        part.Enter();
        ExecuteFields(result, task.Source);
        part.Leave();
    }

    private List<GraphQLError> ErrorsAt(ResultContainer container) => deliveries is null ? errors : deliveries.Of(container).Errors;

    /// <summary>Counts a field that is waiting as work of the part of the response it belongs to.</summary>
    private void Enter(ResultContainer container)
    {
        loop.AddPending();
        if (deliveries is not null)
        {
            Deliveries.RootOf(container)?.Enter();
        }
    }

    private void Leave(ResultContainer container)
    {
        if (deliveries is not null)
        {
            Deliveries.RootOf(container)?.Leave();
        }
    }
}
