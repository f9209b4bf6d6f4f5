using System.Collections;
using System.Collections.Immutable;
using TrunkFlow.GraphQL.Execution.Incremental;

namespace TrunkFlow.GraphQL.Execution;

// Lists with @stream (draft, "Complete List Value" and "Executing Stream Items").
internal sealed partial class OperationExecution
{
    /// <summary>How many items of one list are worked on or wait for the client; then its source waits.</summary>
    private const int StreamWindow = 100;

    /// <summary>Completes the beginning of the list and leaves the rest for later. False when the @stream takes no effect.</summary>
    private bool TryStreamList(ValueShape shape, FieldPlan field, object value, ResultContainer container, int slot, ImmutableDictionary<string, object?>? scoped)
    {
        int initialCount;
        StreamUsage? usage;
        try
        {
            usage = field.FindStream();
            if (usage is null)
            {
                return false;
            }

            initialCount = usage.GetInitialCount(Variables);
            if (IsSubscription)
            {
                throw new GraphQLErrorException("The @stream directive is not supported on subscription operations. Disable it with `if: false`.");
            }
        }
        catch (Exception fault)
        {
            HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            return true;
        }

        _ = BeginStreamAsync(usage, initialCount, shape, field, value, container, slot, scoped);
        return true;
    }

    private async Task BeginStreamAsync(
        StreamUsage usage, int initialCount, ValueShape shape, FieldPlan field, object value, ResultContainer container, int slot,
        ImmutableDictionary<string, object?>? scoped)
    {
        Enter(container);
        var list = new ResultList(container, slot, shape.IsNonNull, Math.Min(initialCount, StreamWindow)) { ScopedContextData = scoped };
        container.Set(slot, list);
        ItemSource? source = null;
        try
        {
            source = value is IEnumerable items ? ItemSource.Of(items) : ItemSource.Of((IAsyncEnumerable<object?>)value, CancellationToken);
            if (await HasMoreAsync(source, initialCount, list, shape.Item!, field).ConfigureAwait(true))
            {
                deliveries!.Stream(new(list, field.AsStreamed(), usage.Label, source, scoped));
                source = null;
            }
        }
        catch (Exception fault)
        {
            if (!list.IsInDeadTree())
            {
                list.IsDead = true;
                HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            }
        }

        if (source is not null)
        {
            await CloseQuietlyAsync(source).ConfigureAwait(true);
        }

        loop.RemovePending();
        Leave(container);
    }

    /// <summary>Completes the items that belong to the list itself. False when the list ends there, or is null because of them.</summary>
    private async Task<bool> HasMoreAsync(ItemSource source, int initialCount, ResultList list, ValueShape itemShape, FieldPlan field)
    {
        while (list.Count < initialCount && !list.IsInDeadTree())
        {
            if (!await source.MoveNextAsync().ConfigureAwait(true))
            {
                return false;
            }

            CompleteValue(itemShape, field, source.Current, list, list.Grow(), list.ScopedContextData);
        }

        return !list.IsInDeadTree();
    }

    private static async Task CloseQuietlyAsync(ItemSource source)
    {
        try
        {
            await source.DisposeAsync().ConfigureAwait(true);
        }
        catch (Exception)
        {
            // The items there were are in the response; a fault of closing changes nothing about them.
        }
    }

    private void StartStream(StreamedList stream) => _ = ReadAsync(stream);

    /// <summary>Starts items as the source brings them, so that their loaders batch, but never more than the window.</summary>
    private async Task ReadAsync(StreamedList stream)
    {
        loop.AddPending();
        try
        {
            while (!stream.HasEnded && !CancellationToken.IsCancellationRequested)
            {
                if (stream.Unfinished.Count + stream.Untaken >= StreamWindow)
                {
                    stream.Room = new();
                    await stream.Room.Task.WaitAsync(CancellationToken).ConfigureAwait(true);
                    continue;
                }

                if (!await stream.Source.MoveNextAsync().ConfigureAwait(true))
                {
                    break;
                }

                StartItem(stream, stream.Source.Current);
            }
        }
        catch (Exception fault)
        {
            stream.Fault = ToFault(fault, stream);
        }

        stream.IsExhausted = true;
        DeliverItems(stream);
        deliveries!.Close([stream]);
        loop.RemovePending();
    }

    private void StartItem(StreamedList stream, object? value)
    {
        if (stream.HasEnded)
        {
            return;
        }

        var item = new DeliveryRoot(stream.List, stream.NextIndex++, _ => DeliverItems(stream));
        stream.Unfinished.Enqueue(item);
        item.Enter();
        CompleteValue(stream.Field.Shape.Item!, stream.Field, value, item, 0, stream.Scoped);
        item.Leave();
    }

    /// <summary>Items are delivered in the order of the list, whichever is ready first; one that fails ends the list.</summary>
    private void DeliverItems(StreamedList stream)
    {
        while (!stream.HasEnded && stream.Unfinished.TryPeek(out var item) && item.HasEnded)
        {
            stream.Unfinished.Dequeue();
            if (item.IsDead)
            {
                EndStream(stream, item.Delivery.Errors);
                return;
            }

            deliveries!.Close(item.Delivery.DropDead());
            stream.Untaken++;
            graph!.ItemEnded(stream, item);
        }

        if (!stream.HasEnded && stream is { IsExhausted: true, Unfinished.Count: 0 })
        {
            EndStream(stream, stream.Fault);
        }
    }

    private void EndStream(StreamedList stream, IReadOnlyList<GraphQLError>? fault)
    {
        stream.HasEnded = true;
        graph!.StreamEnded(stream, fault);
        stream.Source.Cancel();
        stream.Room?.TrySetResult();
        deliveries!.Close(stream.Unfinished.SelectMany(static item => item.Delivery.Streams));
    }

    /// <summary>The client has taken what there was: sources may go on.</summary>
    private void MakeRoom()
    {
        foreach (var stream in deliveries!.OpenStreams.ToArray())
        {
            stream.Untaken = 0;
            stream.Room?.TrySetResult();
        }
    }

    private List<GraphQLError>? ToFault(Exception fault, StreamedList stream)
    {
        if (stream.HasEnded || CancellationToken.IsCancellationRequested)
        {
            return null;
        }

        var errorsOfFault = new List<GraphQLError>();
        foreach (var error in ToErrors(fault))
        {
            Record(error, stream.Field, stream.List.Parent!, stream.List.Slot, errorsOfFault);
        }

        return errorsOfFault;
    }
}
