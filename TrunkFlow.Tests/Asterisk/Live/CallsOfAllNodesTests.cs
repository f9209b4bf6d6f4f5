using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

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
    public void What_the_calls_of_a_silent_node_held_they_go_on_holding_for_an_hour()
    {
        var payer = Guid.CreateVersion7();
        var sold = new SoldCall(payer, new PriceTerms(60m, 0m, new BillingBlock(1, 1)), Rounding.None);
        var now = DateTimeOffset.UnixEpoch.AddSeconds(100);
        var calls = new CallsOfAllNodes(_clock);
        calls.Hear(new NodeCalls("pbx2", true, 0, [Call("pbx2") with { Sold = sold, AnsweredAt = now }]) { Unbooked = [new HeldMoney(payer, 7m)] });

        _clock.Seconds = 400;
        _clock.Now = now.AddSeconds(300);
        var silent = Assert.Single(calls.Others);
        Assert.Equal((false, 0), (silent.Known, silent.Calls.Count));
        Assert.Equal(7m + 360m, HeldMoney.Of(payer, calls.Others, _clock.Now));
        Assert.Equal(7m + 300m, silent.Unbooked.Sum(held => held.Owed));

        _clock.Seconds = 4_000;
        calls.Hear(new NodeCalls("pbx1", true, 0, []));
        Assert.Equal(0m, HeldMoney.Of(payer, calls.Others, _clock.Now));
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

        public DateTimeOffset Now { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
