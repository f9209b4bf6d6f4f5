using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Rerates;

/// <summary>The way from a customer to its reratings.</summary>
[ExtendObjectType(typeof(Customer))]
public sealed class ReratesOfCustomerRelation
{
    /// <summary>Reratings of its calls alone, the latest first.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Rerate>> GetReratesAsync([Parent] Customer customer, PagingArguments paging, ReratesOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();
}

/// <summary>The way from a provider to its reratings.</summary>
[ExtendObjectType(typeof(Provider))]
public sealed class ReratesOfProviderRelation
{
    /// <summary>Reratings of the calls it carried, the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Rerate>> GetReratesAsync([Parent] Provider provider, PagingArguments paging, ReratesOfProvider loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(provider.Id, paging), cancellationToken).ToConnectionAsync();
}

/// <summary>The way from a call to what became of its price.</summary>
[ExtendObjectType(typeof(CallRecord))]
public sealed class RerateChangesOfCallRelation
{
    /// <summary>Every time its price was, or would be, changed by a rerating.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<RerateChange>> GetRerateChangesAsync([Parent(nameof(CallRecord.Id))] CallRecord call, PagingArguments paging, ChangesOfCall loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(call.Id, paging), cancellationToken).ToConnectionAsync();
}
