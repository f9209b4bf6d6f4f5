namespace TrunkFlow.GraphQL.Execution.Incremental;

// The items of lists.
internal sealed partial class WorkGraph
{
    private void OnItem(StreamedList stream, DeliveryRoot item)
    {
        var work = item.Delivery;
        var roots = AddFragments(work.Fragments, isBelowTask: false);
        AddTasks(work.Tasks);
        roots = WithTasks(roots);
        payload.Add(stream, item);
        Announce(roots, work.Streams);
        foreach (var fragment in roots)
        {
            fragment.IsReleased = true;
            StartTasks(fragment);
        }

        foreach (var below in work.Streams)
        {
            startStream(below);
        }
    }

    private void OnStreamEnded(StreamedList stream, IReadOnlyList<GraphQLError>? fault) => Complete(stream, fault);
}
