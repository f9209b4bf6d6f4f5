using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Keeps what the other nodes tell of their calls; after a gap they repeat it within seconds by themselves.</summary>
internal sealed class HearNodes(CallsOfAllNodes calls, ITopicEventReceiver topics, TimeProvider time) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        topics.HearAsync<NodeCalls>(NodeCalls.Topic, calls.Hear, () => { }, time, stoppingToken);
}
