using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.RateDecks;

/// <summary>What a row of a deck says that is not a column of its own.</summary>
[ExtendObjectType(typeof(RateDeckRow))]
public sealed class RateDeckRowRelations
{
    /// <summary>The hours of the week it holds in, like mon-fri 08:00-18:00; null for always.</summary>
    public string? GetTimeBand([Parent] RateDeckRow row) => row.TimeBand?.ToString();

    /// <summary>The deck.</summary>
    [Authorize(Policies.Read)]
    public async Task<RateDeck> GetRateDeckAsync([Parent] RateDeckRow row, RateDeckById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(row.RateDeckId, cancellationToken))!;
}
