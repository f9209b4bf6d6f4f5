namespace TrunkFlow.Server.RateDecks;

/// <summary>Tells whoever looks how far a deck has come; called after it is committed.</summary>
public sealed partial class TellRateDeck(ITopicEventSender topics, ILogger<TellRateDeck> logger)
{
    public Task AboutAsync(RateDeck deck, CancellationToken cancellationToken) => AboutAsync(new RateDeckProgress(deck.Id, deck.Status, deck.Percent), cancellationToken);

    /// <summary>Never throws: the deck is where it is, whoever hears of it.</summary>
    public async Task AboutAsync(RateDeckProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            await topics.SendAsync(RateDeckProgress.Topic, progress, cancellationToken);
        }
        catch (Exception fault)
        {
            LogNotTold(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscribers were not told of a rate deck: {Reason}")]
    private partial void LogNotTold(string reason);
}
