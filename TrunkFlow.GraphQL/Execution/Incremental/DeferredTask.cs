namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>Fields of one object that are run later, once, for all the fragments they belong to (draft, "Execution Group").</summary>
internal sealed class DeferredTask(DeferredFragment[] fragments, ResultObject origin, object? source, SelectionSetPlan plan)
{
    public DeferredFragment[] Fragments { get; } = fragments;

    /// <summary>The object in the response the fields belong to.</summary>
    public ResultObject Origin { get; } = origin;

    public object? Source { get; } = source;

    public SelectionSetPlan Plan { get; } = plan;

    /// <summary>Set when it starts.</summary>
    public DeliveryRoot? Root { get; set; }

    /// <summary>It takes part in the graph from its start until its fields have been delivered.</summary>
    public bool IsTracked { get; set; }

    /// <summary>Streams met in its fields; they start when it has been delivered.</summary>
    public List<StreamedList> Streams { get; } = [];
}
