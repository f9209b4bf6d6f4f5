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
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearStatusAsync))]
    public ExtensionStatusChange ExtensionStatusChanged(Guid? customerId, [EventMessage] ExtensionStatusChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<ExtensionStatusChange>> HearStatusAsync(Guid? customerId, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<ExtensionStatusChange>(ExtensionStatusChange.Topic, change => customerId is null || change.CustomerId == customerId, cancellationToken);
}
