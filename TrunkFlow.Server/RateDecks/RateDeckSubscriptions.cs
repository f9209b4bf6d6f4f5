using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.RateDecks;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class RateDeckSubscriptions
{
    /// <summary>A deck has come further: more of it was read, it is ready, applied, undone or could not be read. Read the present state first with rateDeck.</summary>
    /// <param name="rateDeckId">Only this deck.</param>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearDecksAsync))]
    public RateDeckProgress RateDeckProgressed(Guid? rateDeckId, [EventMessage] RateDeckProgress progress) => progress;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<RateDeckProgress>> HearDecksAsync(Guid? rateDeckId, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<RateDeckProgress>(RateDeckProgress.Topic, progress => rateDeckId is null || progress.RateDeckId == rateDeckId, cancellationToken);
}
