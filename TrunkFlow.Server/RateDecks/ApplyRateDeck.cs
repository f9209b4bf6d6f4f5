using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Puts a deck's prices in: all of them or none.</summary>
/// <param name="Id">The deck.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="DespiteFaults">Lines that cannot be read are left out; without this a deck that has any is refused.</param>
public sealed record ApplyRateDeckInput(Guid Id, int Version, [property: DefaultValue(false)] bool DespiteFaults = false);

public sealed class ApplyRateDeck(TrunkFlowDbContext db, TellRateDeck tell)
{
    public async Task<RateDeck> RunAsync(ApplyRateDeckInput input, CancellationToken cancellationToken)
    {
        var deck = await db.FindOrRefuseAsync<RateDeck>(input.Id, input.Version, cancellationToken);
        deck.Apply(input.DespiteFaults);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(deck, cancellationToken);
        return deck;
    }
}
