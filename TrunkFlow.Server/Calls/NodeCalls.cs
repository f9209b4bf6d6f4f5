namespace TrunkFlow.Server.Calls;

/// <summary>What the switch of one node carries, as the node last told the other servers.</summary>
/// <param name="NodeKey">The node.</param>
/// <param name="Known">False while the node does not reach its switch, or is not heard of: its calls are then unknown, not none.</param>
/// <param name="CallsPerSecond">New calls per second, mean of the last ten seconds.</param>
/// <param name="Calls">Every call in progress.</param>
public sealed record NodeCalls(string NodeKey, bool Known, double CallsPerSecond, IReadOnlyList<ActiveCall> Calls)
{
    /// <summary>Where nodes tell it: when it changed, once a second at most, and every few seconds anyway.</summary>
    public const string Topic = "node-calls";

    /// <summary>What is held for calls that are over, and not booked yet as far as the node knows, and for those it does not hear of.</summary>
    public IReadOnlyList<HeldMoney> Unbooked { get; init; } = [];

    /// <summary>When the first answered call ended whose record has not been stored; null where none is missing.</summary>
    public DateTimeOffset? UnbookedSince { get; init; }

    public static NodeCalls Unknown(string nodeKey) => new(nodeKey, false, 0, []);

    /// <summary>The node has fallen silent: its calls are unknown, and hold money as if they went on.</summary>
    public NodeCalls Silent(DateTimeOffset now) =>
        this with { Known = false, CallsPerSecond = 0, Calls = [], Unbooked = [.. Unbooked, .. Calls.Where(call => call.Sold is not null).Select(call => call.Sold!.HeldAt(call.TalkAt(now)))] };
}
