namespace TrunkFlow.GraphQL.Execution.Incremental;

// Fragments and their tasks.
internal sealed partial class WorkGraph
{
    /// <summary>Opens fragments below their parents; returns those that wait for none.</summary>
    private static List<DeferredFragment> AddFragments(List<DeferredFragment> fragments, bool isBelowTask)
    {
        var roots = new List<DeferredFragment>();
        var given = fragments.ToHashSet();
        foreach (var fragment in fragments)
        {
            AddFragment(fragment, given, roots, isBelowTask);
        }

        return roots;
    }

    private static void AddFragment(DeferredFragment fragment, HashSet<DeferredFragment> given, List<DeferredFragment> roots, bool isBelowTask)
    {
        if (!given.Remove(fragment))
        {
            return;
        }

        if (fragment.Parent is { } parent)
        {
            AddFragment(parent, given, roots, isBelowTask);
            if (!parent.IsOpen)
            {
                // The fragment around it failed meanwhile.
                return;
            }

            parent.Children.Add(fragment);
        }
        else if (!isBelowTask)
        {
            roots.Add(fragment);
        }

        fragment.IsOpen = true;
    }

    private void AddTasks(List<DeferredTask> tasks)
    {
        foreach (var task in tasks)
        {
            foreach (var fragment in task.Fragments.Where(static fragment => fragment.IsOpen))
            {
                fragment.Tasks.Add(task);
                fragment.Unfinished++;
                if (fragment.IsReleased)
                {
                    StartTask(task);
                }
            }
        }
    }

    /// <summary>The fragments that have something to deliver; one without makes room for those inside it.</summary>
    private static List<DeferredFragment> WithTasks(IEnumerable<DeferredFragment> fragments)
    {
        var found = new List<DeferredFragment>();
        foreach (var fragment in fragments.Where(static fragment => fragment.IsOpen))
        {
            if (fragment.Tasks.Count > 0)
            {
                found.Add(fragment);
                continue;
            }

            fragment.IsOpen = false;
            found.AddRange(WithTasks(fragment.Children));
        }

        return found;
    }

    private void StartTasks(DeferredFragment fragment)
    {
        foreach (var task in fragment.Tasks.ToArray())
        {
            StartTask(task);
        }
    }

    private void StartTask(DeferredTask task)
    {
        task.IsTracked = true;
        if (task.Root is null)
        {
            startTask(task);
        }
        else if (task.Root.IsDead)
        {
            // It failed for another fragment before; this one, released only now, fails of the same fault.
            TaskEnded(task);
        }
    }

    private void OnTaskEnded(DeferredTask task)
    {
        if (!task.IsTracked)
        {
            return;
        }

        if (task.Root!.IsDead)
        {
            foreach (var fragment in task.Fragments.Where(static fragment => fragment is { IsOpen: true, IsReleased: true }))
            {
                Complete(fragment, task.Root.Delivery.Errors);
                Drop(fragment);
            }

            return;
        }

        var work = task.Root.Delivery;
        AddFragments(work.Fragments, isBelowTask: true);
        AddTasks(work.Tasks);
        task.Streams.AddRange(work.Streams);
        foreach (var fragment in task.Fragments)
        {
            fragment.Unfinished--;
        }

        Finish([.. task.Fragments.Where(static fragment => fragment.IsOpen)]);
    }

    /// <summary>Delivers the fragments that are complete and starts what waited for them, which may be complete already.</summary>
    private void Finish(DeferredFragment[] fragments)
    {
        var released = new Queue<DeferredFragment>();
        var streams = new List<StreamedList>();
        foreach (var fragment in fragments)
        {
            DeliverIfComplete(fragment, released, streams);
        }

        while (released.TryDequeue(out var fragment))
        {
            fragment.IsReleased = true;
            StartTasks(fragment);
            DeliverIfComplete(fragment, released, streams);
        }

        foreach (var stream in streams)
        {
            startStream(stream);
        }
    }

    private void DeliverIfComplete(DeferredFragment fragment, Queue<DeferredFragment> released, List<StreamedList> streams)
    {
        if (fragment is not { IsOpen: true, IsReleased: true, Unfinished: 0 })
        {
            return;
        }

        fragment.IsOpen = false;
        var newStreams = new List<StreamedList>();
        foreach (var task in fragment.Tasks.ToArray())
        {
            var (best, subPath) = NearestPart(fragment, task);
            payload.Add(new ObjectEntry(best.Id, subPath, task.Root!));
            newStreams.AddRange(task.Streams);
            Forget(task);
        }

        Complete(fragment, errors: null);
        var children = WithTasks(fragment.Children);
        Announce(children, newStreams);
        streams.AddRange(newStreams);
        children.ForEach(released.Enqueue);
    }

    /// <summary>The announced fragment nearest to the task's object, and the way from there (draft, "GetBestIdAndSubPath").</summary>
    private static (DeferredFragment Part, ResponsePath[] SubPath) NearestPart(DeferredFragment fragment, DeferredTask task)
    {
        var best = fragment;
        foreach (var other in task.Fragments)
        {
            if (other.Id != IPendingPart.NotAnnounced && Length(other.Path) > Length(best.Path))
            {
                best = other;
            }
        }

        var subPath = new ResponsePath[Length(task.Origin.OwnPath) - Length(best.Path)];
        var at = task.Origin.OwnPath;
        for (var index = subPath.Length - 1; index >= 0; index--, at = at!.Parent)
        {
            subPath[index] = at!;
        }

        return (best, subPath);
    }

    private static int Length(ResponsePath? path) => path?.Length ?? 0;

    /// <summary>Takes a failed fragment out of the graph, and all that waits for it.</summary>
    private static void Drop(DeferredFragment fragment)
    {
        fragment.IsOpen = false;
        foreach (var task in fragment.Tasks.Where(static task => !Array.Exists(task.Fragments, static other => other.IsOpen)).ToArray())
        {
            Forget(task);
        }

        foreach (var child in fragment.Children.Where(static child => child.IsOpen))
        {
            Drop(child);
        }
    }

    private static void Forget(DeferredTask task)
    {
        task.IsTracked = false;
        foreach (var fragment in task.Fragments)
        {
            fragment.Tasks.Remove(task);
        }
    }
}
