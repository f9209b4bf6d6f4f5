using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Pages.LiveCalls;

/// <summary>The calls in progress on all switches at one moment.</summary>
public sealed record LiveBoard
{
    /// <summary>Every node that was heard of, those that are silent now included.</summary>
    public required IReadOnlyList<NodeCalls> Nodes { get; init; }

    /// <summary>Every call, whatever is shown.</summary>
    public required IReadOnlyList<LiveCallRow> Calls { get; init; }

    /// <summary>Customers with calls, those with most first.</summary>
    public required IReadOnlyList<ChannelUse> Customers { get; init; }

    /// <summary>Gateways with calls and enabled ones without, those with most first.</summary>
    public required IReadOnlyList<ChannelUse> Gateways { get; init; }

    /// <summary>False while no switch has told: nothing is known then, which is not the same as none.</summary>
    public bool Known => Nodes.Any(node => node.Known);

    public int? Bridged => Known ? Calls.Count(row => row.Call.Bridged) : null;

    public int? Ringing => Known ? Calls.Count(row => !row.Call.Bridged) : null;

    public double? PerSecond => Known ? Nodes.Sum(node => node.CallsPerSecond) : null;

    public IEnumerable<string> Silent => Nodes.Where(node => !node.Known).Select(node => node.NodeKey);
}
