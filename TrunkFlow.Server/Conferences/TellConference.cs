using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Conferences;

/// <summary>Tells subscribers, and the node that carries out what was asked for; called after the change is committed.</summary>
public sealed class TellConference(ITopicEventSender topics, TimeProvider time, ILogger<TellConference> logger)
{
    /// <summary>The change stands whoever hears of it, and the node looks again by itself.</summary>
    public Task AboutAsync(Guid conferenceId, Guid customerId, CancellationToken cancellationToken) =>
        topics.TellAsync(ConferenceChange.Topic, new ConferenceChange(conferenceId, customerId, time.GetUtcNow()), logger, cancellationToken);
}
