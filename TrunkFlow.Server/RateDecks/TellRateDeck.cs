using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Tells whoever looks how far a deck has come; called after it is committed.</summary>
public sealed class TellRateDeck(ITopicEventSender topics, ILogger<TellRateDeck> logger)
{
    public Task AboutAsync(RateDeck deck, CancellationToken cancellationToken) => AboutAsync(new RateDeckProgress(deck.Id, deck.Status, deck.Percent), cancellationToken);

    public Task AboutAsync(RateDeckProgress progress, CancellationToken cancellationToken) => topics.TellAsync(RateDeckProgress.Topic, progress, logger, cancellationToken);
}
