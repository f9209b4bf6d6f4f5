using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.TestCalls;

/// <summary>Tells subscribers, and the node that makes the call; called after the change is committed.</summary>
public sealed class TellTestCall(ITopicEventSender topics, TimeProvider time, ILogger<TellTestCall> logger)
{
    /// <summary>The change stands whoever hears of it, and the node looks again by itself.</summary>
    public Task AboutAsync(TestCall call, CancellationToken cancellationToken) =>
        topics.TellAsync(TestCallChange.Topic, new TestCallChange(call.Id, call.CustomerId, call.GatewayId, time.GetUtcNow()), logger, cancellationToken);
}
