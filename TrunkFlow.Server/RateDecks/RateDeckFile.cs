namespace TrunkFlow.Server.RateDecks;

/// <summary>What was uploaded, kept so that it can be read again in another way.</summary>
public sealed class RateDeckFile
{
    private RateDeckFile()
    {
    }

    public RateDeckFile(Guid rateDeckId, byte[] content)
    {
        RateDeckId = rateDeckId;
        Content = content;
    }

    public Guid RateDeckId { get; private set; }
    public RateDeck? RateDeck { get; private set; }

    /// <summary>Compressed with gzip.</summary>
    public byte[] Content { get; private set; } = [];
}
