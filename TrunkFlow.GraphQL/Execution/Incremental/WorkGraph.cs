namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>
/// Knows what is still to be delivered and what waits for what, and writes down in payloads what becomes ready (draft, "Work Queue"). A fragment
/// is released when the one around it has been delivered; its tasks start then, and it is delivered when all of them have succeeded.
/// What happens is queued first, so that everything ready at one moment ends in one payload.
/// </summary>
/// <param name="startTask">Runs a task's fields; its end is reported back.</param>
/// <param name="startStream">Starts reading a list's source.</param>
#pragma warning disable CA1001 // A payload is disposed by whoever takes it, and owns nothing.
internal sealed partial class WorkGraph(Action<DeferredTask> startTask, Action<StreamedList> startStream)
#pragma warning restore CA1001
{
    private readonly Queue<Action> happenings = new();
    private readonly SortedDictionary<int, IPendingPart> announced = [];
    private SubsequentPayload payload = new();
    private int nextId;

    /// <summary>Everything announced has been completed.</summary>
    public bool IsDone => announced.Count == 0 && happenings.Count == 0;

    /// <summary>Takes in the work of the first result and returns what to announce with it.</summary>
    public IReadOnlyList<PendingEntry> Begin(Delivery initial)
    {
        var roots = AddFragments(initial.Fragments, isBelowTask: false);
        AddTasks(initial.Tasks);
        Announce(WithTasks(roots), initial.Streams);
        return payload.TakePending();
    }

    /// <summary>Starts what <see cref="Begin"/> announced.</summary>
    public void Start()
    {
        IPendingPart[] roots = [.. announced.Values];
        foreach (var fragment in roots.OfType<DeferredFragment>())
        {
            fragment.IsReleased = true;
            StartTasks(fragment);
        }

        foreach (var stream in roots.OfType<StreamedList>())
        {
            startStream(stream);
        }
    }

    public void TaskEnded(DeferredTask task) => happenings.Enqueue(() => OnTaskEnded(task));

    public void ItemEnded(StreamedList stream, DeliveryRoot item) => happenings.Enqueue(() => OnItem(stream, item));

    public void StreamEnded(StreamedList stream, IReadOnlyList<GraphQLError>? fault) => happenings.Enqueue(() => OnStreamEnded(stream, fault));

    /// <summary>Works off what has happened. False when there was nothing.</summary>
    public bool Process()
    {
        if (happenings.Count == 0)
        {
            return false;
        }

        while (happenings.TryDequeue(out var happening))
        {
            happening();
        }

        return true;
    }

    /// <summary>What has become ready since the last call; null when nothing has.</summary>
    public SubsequentPayload? TakePayload()
    {
        if (payload.IsEmpty)
        {
            return null;
        }

        var ready = payload;
        ready.HasNext = !IsDone;
        payload = new();
        return ready;
    }

    /// <summary>The last payload when nothing more will come: whatever is announced ends with the error.</summary>
    public SubsequentPayload Abandon(GraphQLError error)
    {
        foreach (var part in announced.Values.ToArray())
        {
            Complete(part, [error]);
        }

        payload.HasNext = false;
        return payload;
    }

    private void Announce(IEnumerable<DeferredFragment> fragments, IEnumerable<StreamedList> streams)
    {
        foreach (var part in fragments.Concat<IPendingPart>(streams))
        {
            part.Id = nextId++;
            announced.Add(part.Id, part);
            payload.Add(new PendingEntry(part.Id, part.Label, part.Path));
        }
    }

    private void Complete(IPendingPart part, IReadOnlyList<GraphQLError>? errors)
    {
        payload.Add(new CompletedEntry(part.Id, errors));
        announced.Remove(part.Id);
        part.Id = IPendingPart.NotAnnounced;
    }
}
