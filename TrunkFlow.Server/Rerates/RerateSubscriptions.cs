using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Rerates;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class RerateSubscriptions
{
    /// <summary>A rerating has come further: more of it was compared, it is ready, applied or dropped. Read the present state first with rerate.</summary>
    /// <param name="rerateId">Only this one.</param>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearReratesAsync))]
    public RerateProgress RerateProgressed(Guid? rerateId, [EventMessage] RerateProgress progress) => progress;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<RerateProgress>> HearReratesAsync(Guid? rerateId, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<RerateProgress>(RerateProgress.Topic, progress => rerateId is null || progress.RerateId == rerateId, cancellationToken);
}
