using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Calls;

/// <summary>What hangs together with CallRecord: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CallRecord))]
public sealed class CallRecordRelations
{
    /// <summary>Who pays; null when the customer is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] CallRecord call, CustomerById loader, CancellationToken cancellationToken) =>
        call.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Who carried it; null when the provider is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider?> GetProviderAsync([Parent] CallRecord call, ProviderById loader, CancellationToken cancellationToken) =>
        call.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The gateway it went out or came in on; null when it is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway?> GetGatewayAsync([Parent] CallRecord call, GatewayById loader, CancellationToken cancellationToken) =>
        call.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The route it took; null when it is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<OutboundRoute?> GetRouteAsync([Parent] CallRecord call, RouteById loader, CancellationToken cancellationToken) =>
        call.RouteId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The extension it came from or went to.</summary>
    [Authorize(Policies.Read)]
    public async Task<Extension?> GetExtensionAsync([Parent] CallRecord call, ExtensionById loader, CancellationToken cancellationToken) =>
        call.ExtensionId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The DID that was called.</summary>
    [Authorize(Policies.Read)]
    public async Task<Did?> GetDidAsync([Parent] CallRecord call, DidById loader, CancellationToken cancellationToken) =>
        call.DidId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
