using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class AlertSubscriptions
{
    /// <summary>An alert was raised, taken note of, or is over. Read the open ones first with alerts.</summary>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearAlertsAsync))]
    public AlertChange AlertChanged([EventMessage] AlertChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<AlertChange>> HearAlertsAsync(ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<AlertChange>(AlertChange.Topic, _ => true, cancellationToken);
}
