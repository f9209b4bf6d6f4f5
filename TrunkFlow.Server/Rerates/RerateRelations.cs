using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Rerates;

/// <summary>What hangs together with Rerate: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Rerate))]
public sealed class RerateRelations
{
    /// <summary>Whose calls they are; null for everybody’s.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] Rerate rerate, CustomerById loader, CancellationToken cancellationToken) =>
        rerate.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Who carried them; null for every provider’s.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider?> GetProviderAsync([Parent] Rerate rerate, ProviderById loader, CancellationToken cancellationToken) =>
        rerate.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The calls whose price it changes, in their order.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<RerateChange>> GetChangesAsync([Parent] Rerate rerate, PagingArguments paging, ChangesOfRerate loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(rerate.Id, paging), cancellationToken).ToConnectionAsync();
}

/// <summary>What hangs together with RerateChange.</summary>
[ExtendObjectType(typeof(RerateChange))]
public sealed class RerateChangeRelations
{
    /// <summary>The rerating.</summary>
    [Authorize(Policies.Read)]
    public async Task<Rerate> GetRerateAsync([Parent(nameof(RerateChange.RerateId))] RerateChange change, RerateById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(change.RerateId, cancellationToken))!;

    /// <summary>The call; null when it is kept no longer.</summary>
    [Authorize(Policies.Read)]
    public Task<CallRecord?> GetCallRecordAsync([Parent(nameof(RerateChange.CallRecordId))] RerateChange change, CallRecordById loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(change.CallRecordId, cancellationToken);

    /// <summary>Who pays; null when the customer is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent(nameof(RerateChange.CustomerId))] RerateChange change, CustomerById loader, CancellationToken cancellationToken) =>
        change.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
