namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>What an operation that may deliver in parts keeps while it runs. Operations without @defer and @stream have none.</summary>
internal sealed class Deliveries(List<GraphQLError> errors, CancellationToken requestAborted)
{
    private readonly CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(requestAborted);
    private readonly List<Task> closing = [];

    /// <summary>Taken while it is decided whether later parts begin or end.</summary>
    public Lock Ending { get; } = new();

    public Delivery Initial { get; } = new(errors);

    /// <summary>Lists whose sources are open.</summary>
    public HashSet<StreamedList> OpenStreams { get; } = [];

    /// <summary>Cancelled with the request, and when nobody reads on.</summary>
    public CancellationToken CancellationToken => cancellation.Token;

    public Task CancelAsync() => cancellation.CancelAsync();

    /// <summary>What a position is delivered with.</summary>
    public Delivery Of(ResultContainer container) => RootOf(container)?.Delivery ?? Initial;

    /// <summary>The later part a position belongs to; null when it is part of the first result.</summary>
    public static DeliveryRoot? RootOf(ResultContainer? container)
    {
        while (container is not (null or DeliveryRoot))
        {
            container = container.Parent;
        }

        return (DeliveryRoot?)container;
    }

    /// <summary>Makes the fragments of an object that is about to be executed.</summary>
    public DeferredFragment[] Open(DeferralPlan deferral, ResultObject origin)
    {
        var fragments = Of(origin).Opened;
        var opened = new DeferredFragment[deferral.Usages.Length];
        for (var index = 0; index < opened.Length; index++)
        {
            var usage = deferral.Usages[index];
            opened[index] = new(origin, usage.Label, usage.Parent is null ? null : Find(usage.Parent, origin));
            fragments.Add((origin, usage), opened[index]);
        }

        return opened;
    }

    /// <summary>Notes what is to come once the object's own fields have been executed.</summary>
    public void Defer(DeferralPlan deferral, DeferredFragment[] opened, ResultObject origin, object? source)
    {
        var delivery = Of(origin);
        delivery.Fragments.AddRange(opened);
        foreach (var group in deferral.Groups)
        {
            delivery.Tasks.Add(new([.. group.Usages.Select(usage => Find(usage, origin))], origin, source, group.Plan));
        }
    }

    public void Stream(StreamedList stream)
    {
        OpenStreams.Add(stream);
        Of(stream.List).Streams.Add(stream);
    }

    /// <summary>Closes sources of lists nobody reads any more.</summary>
    public void Close(IEnumerable<StreamedList> streams)
    {
        foreach (var stream in streams.ToArray())
        {
            OpenStreams.Remove(stream);
            var closed = stream.CloseAsync();
            if (!closed.IsCompleted)
            {
                closing.Add(closed);
            }
        }
    }

    /// <summary>Closes what is still open. Nothing of the operation runs any more.</summary>
    public async Task EndAsync()
    {
        Close(OpenStreams);
        await Task.WhenAll(closing).ConfigureAwait(false);
        cancellation.Dispose();
    }

    /// <summary>The fragment of a @defer that stands in the object or in one around it.</summary>
    private DeferredFragment Find(DeferUsage usage, ResultContainer at)
    {
        while (true)
        {
            var root = RootOf(at);
            var opened = root?.Delivery.Opened ?? Initial.Opened;
            for (ResultContainer? container = at; container is not null && container != root; container = container.Parent)
            {
                if (container is ResultObject origin && opened.TryGetValue((origin, usage), out var fragment))
                {
                    return fragment;
                }
            }

            at = root?.Parent ?? throw new InvalidOperationException("A deferred field is executed outside the object its fragment stands in.");
        }
    }
}
