using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Tests.Asterisk.Live;

public sealed class CallsOfAllNodesTests
{
    private readonly TickingClock _clock = new();

    [Fact]
    public void A_node_that_falls_silent_becomes_unknown_and_its_calls_with_it()
    {
        var calls = new CallsOfAllNodes(_clock);
        Assert.False(calls.Known);
        calls.Hear(new NodeCalls("pbx2", true, 0.4, [Call("pbx2")]));
        calls.Hear(new NodeCalls("pbx1", true, 0.1, [Call("pbx1"), Call("pbx1")]));
        Assert.Equal((true, 3, 0.5), (calls.Known, calls.Current.Count, calls.CallsPerSecond));

        _clock.Seconds = 10;
        calls.Hear(new NodeCalls("pbx1", true, 0, []));
        _clock.Seconds = 16;

        Assert.Equal([("pbx1", true), ("pbx2", false)], calls.Nodes.Select(node => (node.NodeKey, node.Known)));
        Assert.Empty(calls.Current);
        _clock.Seconds = 26;
        Assert.False(calls.Known);
    }

    [Fact]
    public void Hearing_raises_the_signal_and_a_node_long_gone_is_forgotten()
    {
        var calls = new CallsOfAllNodes(_clock);
        var changed = calls.Changes.Next;
        calls.Hear(new NodeCalls("pbx2", true, 0, []));
        Assert.True(changed.IsCompleted);

        _clock.Seconds = 4_000;
        calls.Hear(new NodeCalls("pbx1", true, 0, []));

        Assert.Equal(["pbx1"], calls.Nodes.Select(node => node.NodeKey));
    }

    private static ActiveCall Call(string node) => new(node, "1", CallDirection.Outbound, null, "a", "b", null, DateTimeOffset.UnixEpoch, null);

    private sealed class TickingClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
