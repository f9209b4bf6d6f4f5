using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Calls;

/// <summary>What hangs together with CallRollup: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CallRollup))]
public sealed class CallRollupRelations
{
    /// <summary>Who pays; null when nobody does, or the customer is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] CallRollup rollup, CustomerById loader, CancellationToken cancellationToken) =>
        rollup.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Who carried them; null when nobody did, or the provider is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider?> GetProviderAsync([Parent] CallRollup rollup, ProviderById loader, CancellationToken cancellationToken) =>
        rollup.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The gateway they went through; null when there was none, or it is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway?> GetGatewayAsync([Parent] CallRollup rollup, GatewayById loader, CancellationToken cancellationToken) =>
        rollup.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
