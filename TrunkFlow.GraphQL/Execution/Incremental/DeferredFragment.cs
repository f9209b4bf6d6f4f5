namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>A @defer at one place of the response: what the client is told about as pending and completed (draft, "Deferred Fragment").</summary>
internal sealed class DeferredFragment(ResultObject origin, string? label, DeferredFragment? parent) : IPendingPart
{
    public string? Label { get; } = label;

    /// <summary>The fragment it stands in, which has to be delivered before.</summary>
    public DeferredFragment? Parent { get; } = parent;

    public ResponsePath? Path => origin.OwnPath;

    public int Id { get; set; } = IPendingPart.NotAnnounced;

    /// <summary>It is part of the graph: not finished, not failed, not dropped.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Nothing has to be delivered before it any more.</summary>
    public bool IsReleased { get; set; }

    /// <summary>Fragments that wait for this one.</summary>
    public List<DeferredFragment> Children { get; } = [];

    public List<DeferredTask> Tasks { get; } = [];

    /// <summary>How many of its tasks have not succeeded yet.</summary>
    public int Unfinished { get; set; }
}
