using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Providers;

/// <summary>What hangs together with Provider: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Provider))]
public sealed class ProviderRelations
{
    /// <summary>Its buy rates, by prefix.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<ProviderRate>> GetRatesAsync([Parent] Provider provider, PagingArguments paging, RatesOfProvider loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(provider.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>Its gateways, by name.</summary>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<Gateway>> GetGatewaysAsync([Parent] Provider provider, GatewaysOfProvider loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(provider.Id, cancellationToken) ?? [];

    /// <summary>The numbers that come from it.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Did>> GetDidsAsync([Parent] Provider provider, PagingArguments paging, DidsOfProvider loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(provider.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>The calls it carried, newest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<CallRecord>> GetCallRecordsAsync([Parent] Provider provider, PagingArguments paging, CallsOfProvider loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(provider.Id, paging), cancellationToken).ToConnectionAsync();
}
