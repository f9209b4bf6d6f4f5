namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>
/// What reaches the client as one: the first result, the fields of a @defer, or one item of a @stream. It gathers its own errors and what is
/// to come after it.
/// </summary>
/// <param name="errors">Where the errors met in it go.</param>
internal sealed class Delivery(List<GraphQLError> errors)
{
    public List<GraphQLError> Errors { get; } = errors;

    /// <summary>The fragments of its objects. They go when it goes, so that a list without end needs no memory without end.</summary>
    public Dictionary<(ResultObject Origin, DeferUsage Usage), DeferredFragment> Opened { get; } = [];

    public List<DeferredFragment> Fragments { get; } = [];

    public List<DeferredTask> Tasks { get; } = [];

    public List<StreamedList> Streams { get; } = [];

    public bool HasWork => Tasks.Count > 0 || Streams.Count > 0;

    /// <summary>Drops what hangs on positions that became null; returns the streams among it, whose sources have to be closed.</summary>
    public IReadOnlyList<StreamedList> DropDead()
    {
        if (Errors.Count == 0 || !HasWork)
        {
            return [];
        }

        Tasks.RemoveAll(static task => task.Origin.IsInDeadTree());
        var dead = Streams.FindAll(static stream => stream.List.IsInDeadTree());
        Streams.RemoveAll(static stream => stream.List.IsInDeadTree());
        return dead;
    }
}
