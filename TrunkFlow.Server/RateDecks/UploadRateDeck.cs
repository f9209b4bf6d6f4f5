using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.RateDecks.Reading;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.RateDecks;

/// <summary>A file of prices. How it is to be read is told from its beginning where nothing is said; it changes nothing before it is applied.</summary>
public sealed record UploadRateDeckInput : DeckOrder
{
    /// <summary>The plan whose prices they are. Give one of plan, customer and provider.</summary>
    public Guid? TariffPlanId { get; init; }

    /// <summary>The customer whose own prices they are.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The provider that charges them.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Text with semicolons, commas or tabs between the cells, at most 20 million bytes.</summary>
    public required IFile File { get; init; }
}

public sealed class UploadRateDeck(TrunkFlowDbContext db, CurrentActor actor, TellRateDeck tell)
{
    private const int Largest = 20_000_000;

    public async Task<RateDeck> RunAsync(UploadRateDeckInput input, CancellationToken cancellationToken)
    {
        var owner = new RateDeckOwner(input.TariffPlanId, input.CustomerId, input.ProviderId).Check();
        await db.RequireAsync<TariffPlan>("tariffPlanId", owner.TariffPlanId, cancellationToken);
        await db.RequireAsync<Customer>("customerId", owner.CustomerId, cancellationToken);
        await db.RequireAsync<Provider>("providerId", owner.ProviderId, cancellationToken);
        var content = await TableFile.ReadAsync(input.File, Largest, cancellationToken);
        var deck = new RateDeck(owner, input.File.Name, content.Length, actor.Value.Name);
        var format = input.Format(DeckFormatGuess.Of(content[..Math.Min(content.Length, DeckFormatGuess.Head)]));
        if (input.Columns is null && !format.MakesPrices)
        {
            deck.ReadLater(format, input.Scope, input.EffectiveAt);
        }
        else
        {
            deck.ReadAs(format, input.Scope, input.EffectiveAt);
        }

        db.Add(deck);
        db.Add(new RateDeckFile(deck.Id, TableFile.Pack(content)));
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(deck, cancellationToken);
        return deck;
    }
}
