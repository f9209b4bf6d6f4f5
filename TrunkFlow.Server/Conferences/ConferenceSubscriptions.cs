using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class ConferenceSubscriptions
{
    /// <summary>
    /// A conference was added, edited, started or ended, or one of its participants was invited, came in, was muted, left or could not be reached. Read the
    /// present state first with conferences.
    /// </summary>
    /// <param name="customerId">Only conferences of this customer.</param>
    /// <param name="conferenceId">Only this conference.</param>
    [Authorize(Policies.Own)]
    [Subscribe(With = nameof(HearConferencesAsync))]
    public ConferenceChange ConferenceChanged(Guid? customerId, Guid? conferenceId, [EventMessage] ConferenceChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<ConferenceChange>> HearConferencesAsync(
        Guid? customerId, Guid? conferenceId, CurrentActor actor, ITopicEventReceiver receiver, CancellationToken cancellationToken)
    {
        var asked = actor.Value.CustomerAsked(customerId);
        return receiver.ListenAsync<ConferenceChange>(
            ConferenceChange.Topic,
            change => (asked is null || change.CustomerId == asked) && (conferenceId is null || change.ConferenceId == conferenceId),
            cancellationToken);
    }
}
