using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Calls;

/// <summary>What hangs together with CallRecord: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CallRecord))]
public sealed class CallRecordRelations
{
    /// <summary>Who pays; null when the customer is gone.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer?> GetCustomerAsync([Parent(nameof(CallRecord.CustomerId))] CallRecord call, CustomerById loader, CancellationToken cancellationToken) =>
        call.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Who carried it; null when the provider is gone.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<Provider?> GetProviderAsync([Parent(nameof(CallRecord.ProviderId))] CallRecord call, ProviderById loader, CancellationToken cancellationToken) =>
        call.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The gateway it went out or came in on; null when it is gone.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<Gateway?> GetGatewayAsync([Parent(nameof(CallRecord.GatewayId))] CallRecord call, GatewayById loader, CancellationToken cancellationToken) =>
        call.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The route it took; null when it is gone.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<OutboundRoute?> GetRouteAsync([Parent(nameof(CallRecord.RouteId))] CallRecord call, RouteById loader, CancellationToken cancellationToken) =>
        call.RouteId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The extension it came from or went to.</summary>
    [Authorize(Policies.Own)]
    public async Task<Extension?> GetExtensionAsync([Parent(nameof(CallRecord.ExtensionId))] CallRecord call, ExtensionById loader, CancellationToken cancellationToken) =>
        call.ExtensionId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The DID that was called.</summary>
    [Authorize(Policies.Own)]
    public async Task<Did?> GetDidAsync([Parent(nameof(CallRecord.DidId))] CallRecord call, DidById loader, CancellationToken cancellationToken) =>
        call.DidId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The trunk it came from; null when it came from none, or the trunk is gone.</summary>
    [Authorize(Policies.Own)]
    public async Task<CustomerTrunk?> GetCustomerTrunkAsync([Parent] CallRecord call, CustomerTrunkById loader, CancellationToken cancellationToken) =>
        call.CustomerTrunkId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The conference it is a leg of.</summary>
    [Authorize(Policies.Own)]
    public async Task<Conference?> GetConferenceAsync([Parent] CallRecord call, ConferenceById loader, CancellationToken cancellationToken) =>
        call.ConferenceId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The test call it is an attempt of; null for every other call, and when it was forgotten.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<TestCall?> GetTestCallAsync([Parent] CallRecord call, TestCallById loader, CancellationToken cancellationToken) =>
        call.TestCallId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The price it was sold at, as it is now; what it was then stands in the record. Null when there was none, or it is gone.</summary>
    [Authorize(Policies.Own)]
    public async Task<Tariff?> GetTariffAsync([Parent] CallRecord call, TariffById loader, CancellationToken cancellationToken) =>
        call.TariffId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The buy rate, as it is now; what it was then stands in the record. Null when there was none, or it is gone.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<ProviderRate?> GetProviderRateAsync([Parent] CallRecord call, ProviderRateById loader, CancellationToken cancellationToken) =>
        call.ProviderRateId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The ledger entry that took it from the balance; null for a call that cost nothing.</summary>
    [Authorize(Policies.Own)]
    public async Task<LedgerEntry?> GetLedgerEntryAsync([Parent] CallRecord call, LedgerEntryById loader, CancellationToken cancellationToken) =>
        call.LedgerEntryId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
