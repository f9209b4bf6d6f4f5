namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>Lines of a deck to look at before it is applied, whatever they change.</summary>
public enum DeckConcern
{
    /// <summary>Below their own cost.</summary>
    Losses,

    /// <summary>Their initial block is no multiple of the increment.</summary>
    OddBlocks,
}
