using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Gateways;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class GatewaySubscriptions
{
    /// <summary>
    /// A gateway was found reachable or unreachable, or our registration there was made, lost or refused; within about a second of the switch finding out,
    /// after it was stored. Several changes within that second are told as one. Read the present states first with gateways.
    /// </summary>
    /// <param name="gatewayId">Only this gateway.</param>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearStatusAsync))]
    public GatewayStatusChange GatewayStatusChanged(Guid? gatewayId, [EventMessage] GatewayStatusChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<GatewayStatusChange>> HearStatusAsync(Guid? gatewayId, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<GatewayStatusChange>(GatewayStatusChange.Topic, change => gatewayId is null || change.GatewayId == gatewayId, cancellationToken);
}
