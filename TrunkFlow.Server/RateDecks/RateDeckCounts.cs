namespace TrunkFlow.Server.RateDecks;

/// <summary>What a deck would do, in numbers of lines.</summary>
public sealed record RateDeckCounts
{
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Removed { get; set; }
    public int Faulty { get; set; }
    public int Losses { get; set; }
    public int OddBlocks { get; set; }
}
