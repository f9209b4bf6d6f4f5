using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class ExtensionSubscriptions
{
    /// <summary>
    /// A telephone was registered, signed off or stopped answering, or the number of an extension's telephones changed; within about a second of the switch
    /// finding out, after it was stored. Read the present states first with extensions.
    /// </summary>
    /// <param name="customerId">Only extensions of this customer.</param>
    [Authorize(Policies.Own)]
    [Subscribe(With = nameof(HearStatusAsync))]
    public ExtensionStatusChange ExtensionStatusChanged(Guid? customerId, [EventMessage] ExtensionStatusChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<ExtensionStatusChange>> HearStatusAsync(
        Guid? customerId, CurrentActor actor, ITopicEventReceiver receiver, CancellationToken cancellationToken)
    {
        var asked = actor.Value.CustomerAsked(customerId);
        return receiver.ListenAsync<ExtensionStatusChange>(ExtensionStatusChange.Topic, change => asked is null || change.CustomerId == asked, cancellationToken);
    }
}
