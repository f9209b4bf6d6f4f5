using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class CallSubscriptions
{
    /// <summary>
    /// The calls in progress: the list as it is now, and again whenever it has changed, four times a second at most. Each answer is the whole list and
    /// replaces the one before; a slow client gets fewer answers, never old ones. Null while no switch has told, which is not the same as none.
    /// </summary>
    /// <param name="customerId">Only calls this customer pays for.</param>
    /// <param name="gatewayId">Only calls on this gateway.</param>
    [Authorize(Policies.Own)]
    [Subscribe(With = nameof(WatchActiveAsync))]
    public IReadOnlyList<ActiveCall>? ActiveCalls(Guid? customerId, Guid? gatewayId, [EventMessage] CallsNow now) => now.Calls;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<CallsNow>> WatchActiveAsync(
        Guid? customerId, Guid? gatewayId, CurrentActor actor, WatchActiveCalls watch, CancellationToken cancellationToken)
    {
        actor.Value.RequireNotPartner(gatewayId);
        return watch.RunAsync(actor.Value.CustomerAsked(customerId), gatewayId, cancellationToken);
    }

    /// <summary>
    /// Every call record the import has committed, with its price, within moments of the call's end: one answer for each attempt, once, and only after the
    /// balance was charged; to a partner one for each call. Records of calls that ended while the server was away come too, when they are imported. A client that falls behind is closed with
    /// <c>SUBSCRIPTION_FELL_BEHIND</c>; read what is missing with callRecords.
    /// </summary>
    /// <param name="customerId">Only calls this customer pays for.</param>
    [Authorize(Policies.Own)]
    [Subscribe(With = nameof(HearEndedAsync))]
    public CallRecord CallEnded(Guid? customerId, [EventMessage] CallRecord call) => call;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<CallRecord>> HearEndedAsync(
        Guid? customerId, CurrentActor actor, ReadEndedCalls read, ITopicEventReceiver receiver, CancellationToken cancellationToken)
    {
        var asked = actor.Value.CustomerAsked(customerId);
        var isPartner = actor.Value.CustomerId is not null;
        return receiver.ListenAsync<CallsEnded, CallRecord>(
            CallsEnded.Topic,
            async ended => asked is null || ended.Calls.Any(call => call.CustomerId == asked)
                ? (await read.RunAsync(ended)).Where(call => asked is null || (call.CustomerId == asked && (call.IsLastAttempt || !isPartner)))
                : [],
            cancellationToken);
    }
}
