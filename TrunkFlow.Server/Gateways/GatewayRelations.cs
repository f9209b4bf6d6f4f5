using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Gateways;

/// <summary>What hangs together with Gateway: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Gateway))]
public sealed class GatewayRelations
{
    /// <summary>Addresses and networks it calls us from.</summary>
    public IReadOnlyList<string> GetInboundAddresses([Parent] Gateway gateway) => [.. gateway.InboundAddresses.Select(NetworkAddress.Text)];

    /// <summary>Whether its password is known.</summary>
    public bool GetHasPassword([Parent] Gateway gateway) => gateway.SealedPassword is not null;

    /// <summary>Whose it is.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider> GetProviderAsync([Parent] Gateway gateway, ProviderById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(gateway.ProviderId, cancellationToken))!;

    /// <summary>How each switch sees it now.</summary>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<GatewayState>> GetStatesAsync([Parent] Gateway gateway, StatesOfGateway loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(gateway.Id, cancellationToken) ?? [];

    /// <summary>
    /// The calls in progress on it now, ringing and answered, on all switches: what <c>maxChannels</c> limits. A call that came in on one gateway and goes
    /// out on another counts for the other. Null while no switch has told, which is not the same as none.
    /// </summary>
    [Authorize(Policies.Read)]
    public Task<int?> GetActiveChannelsAsync([Parent(nameof(Gateway.EndpointName))] Gateway gateway, ActiveChannelsOfGateway loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(gateway.EndpointName, cancellationToken);

    /// <summary>The places it has in routes.</summary>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<RouteGateway>> GetUsesAsync([Parent] Gateway gateway, UsesOfGateway loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(gateway.Id, cancellationToken) ?? [];

    /// <summary>The numbers that arrive on it.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Did>> GetDidsAsync([Parent] Gateway gateway, PagingArguments paging, DidsOfGateway loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(gateway.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>The test calls made straight through it, newest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<TestCall>> GetTestCallsAsync([Parent] Gateway gateway, PagingArguments paging, TestCallsOfGateway loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(gateway.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>The calls it carried, newest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<CallRecord>> GetCallRecordsAsync([Parent] Gateway gateway, PagingArguments paging, CallsOfGateway loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(gateway.Id, paging), cancellationToken).ToConnectionAsync();
}
