using TrunkFlow.Server.RateDecks;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>How the panel shows the state of a deck.</summary>
public static class DeckState
{
    /// <summary>Kind and icon of its mark.</summary>
    public static (string Kind, string Icon) Of(RateDeckStatus status) => status switch
    {
        RateDeckStatus.Applied => ("ok", "circle-check"),
        RateDeckStatus.Failed => ("bad", "circle-x"),
        RateDeckStatus.Ready => ("info", "circle-dot"),
        RateDeckStatus.Undone => ("off", "undo-2"),
        RateDeckStatus.Cancelled => ("off", "circle-dashed"),
        _ => ("info", "refresh-cw"),
    };

    /// <summary>Something is being done to it at this moment.</summary>
    public static bool IsBusy(this RateDeck deck) => deck.Status is RateDeckStatus.Reading or RateDeckStatus.Applying or RateDeckStatus.Undoing;
}
