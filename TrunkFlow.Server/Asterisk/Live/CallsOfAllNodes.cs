using System.Collections.Concurrent;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// The calls of every switch: of this process's own at first hand, of the others as their nodes last told. A node that was not heard of for
/// <see cref="Fresh"/> is unknown; what its calls held they go on holding.
/// </summary>
internal sealed class CallsOfAllNodes(TimeProvider time, LiveCalls? own = null) : IActiveCalls
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    /// <summary>Then it is not shown as unknown any more either, and its calls hold nothing.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (NodeCalls Calls, long At)> _told = new(StringComparer.Ordinal);

    public IReadOnlyList<NodeCalls> Nodes => [.. (own is null ? Others : Others.Append(own.Now)).OrderBy(node => node.NodeKey, StringComparer.Ordinal)];

    /// <summary>The other switches alone, as their nodes last told.</summary>
    public IEnumerable<NodeCalls> Others => _told.Values
        .Where(told => told.Calls.NodeKey != own?.NodeKey)
        .Select(told => time.GetElapsedTime(told.At) <= Fresh ? told.Calls : told.Calls.Silent(time.GetUtcNow()));

    public bool Known => Nodes.Any(node => node.Known);

    public IReadOnlyList<ActiveCall> Current => [.. Nodes.SelectMany(node => node.Calls)];

    public double CallsPerSecond => Nodes.Sum(node => node.CallsPerSecond);

    /// <summary>The own node's signal is this one's too, so that nobody has to wait for two.</summary>
    public ChangeSignal Changes { get; } = own?.Changes ?? new ChangeSignal();

    /// <summary>Takes what a node told.</summary>
    public void Hear(NodeCalls calls)
    {
        foreach (var (key, told) in _told)
        {
            if (time.GetElapsedTime(told.At) > Forgotten)
            {
                _told.TryRemove(key, out _);
            }
        }

        _told[calls.NodeKey] = (calls, time.GetTimestamp());
        Changes.Raise();
    }
}
