using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.RateDecks;

/// <summary>What hangs together with RateDeck: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(RateDeck))]
public sealed class RateDeckRelations
{
    /// <summary>The plan whose prices they are.</summary>
    [Authorize(Policies.Read)]
    public async Task<TariffPlan?> GetTariffPlanAsync([Parent] RateDeck deck, TariffPlanById loader, CancellationToken cancellationToken) =>
        deck.TariffPlanId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The customer whose own prices they are.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] RateDeck deck, CustomerById loader, CancellationToken cancellationToken) =>
        deck.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The provider that charges them.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider?> GetProviderAsync([Parent] RateDeck deck, ProviderById loader, CancellationToken cancellationToken) =>
        deck.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>What its lines do, in the order of the file.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<RateDeckRow>> GetRowsAsync([Parent] RateDeck deck, PagingArguments paging, RowsOfRateDeck loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(deck.Id, paging), cancellationToken).ToConnectionAsync();
}
