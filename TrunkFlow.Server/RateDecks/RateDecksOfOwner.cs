using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.RateDecks;

/// <summary>The way from a plan to its decks.</summary>
[ExtendObjectType(typeof(TariffPlan))]
public sealed class RateDecksOfPlanRelation
{
    /// <summary>Files of its prices, the latest first.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<RateDeck>> GetRateDecksAsync([Parent] TariffPlan plan, PagingArguments paging, RateDecksOfPlan loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(plan.Id, paging), cancellationToken).ToConnectionAsync();
}

/// <summary>The way from a customer to the decks of its own prices.</summary>
[ExtendObjectType(typeof(Customer))]
public sealed class RateDecksOfCustomerRelation
{
    /// <summary>Files of its own prices, the latest first.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<RateDeck>> GetRateDecksAsync([Parent] Customer customer, PagingArguments paging, RateDecksOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();
}

/// <summary>The way from a provider to its decks.</summary>
[ExtendObjectType(typeof(Provider))]
public sealed class RateDecksOfProviderRelation
{
    /// <summary>Files of what it charges, the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<RateDeck>> GetRateDecksAsync([Parent] Provider provider, PagingArguments paging, RateDecksOfProvider loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(provider.Id, paging), cancellationToken).ToConnectionAsync();
}
