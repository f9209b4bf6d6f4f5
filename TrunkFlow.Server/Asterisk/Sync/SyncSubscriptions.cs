using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Sync;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class SyncSubscriptions
{
    /// <summary>
    /// A node's publish state changed: a saved change waits, a publish is being checked, is live, failed and was reverted, could not be confirmed, or
    /// somebody changed the files by hand; and when a node loses or finds its switch. Read the present states first with syncStatus.
    /// </summary>
    /// <param name="nodeKey">Only this node.</param>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearStatusAsync))]
    public SyncStatusChange SyncStatusChanged(string? nodeKey, [EventMessage] SyncStatusChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<SyncStatusChange>> HearStatusAsync(string? nodeKey, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<SyncStatusChange>(SyncStatusChange.Topic, change => nodeKey is null || change.NodeKey == nodeKey, cancellationToken);
}
