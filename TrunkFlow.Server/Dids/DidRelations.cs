using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Dids;

/// <summary>What hangs together with Did: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Did))]
public sealed class DidRelations
{
    /// <summary>Where it comes from.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<Provider?> GetProviderAsync([Parent(nameof(Did.ProviderId))] Did did, ProviderById loader, CancellationToken cancellationToken) =>
        did.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The gateway its calls arrive on.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<Gateway?> GetGatewayAsync([Parent(nameof(Did.GatewayId))] Did did, GatewayById loader, CancellationToken cancellationToken) =>
        did.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The allocation in force; null while nobody holds it.</summary>
    [Authorize(Policies.Own)]
    public async Task<CustomerDid?> GetAllocationAsync([Parent(nameof(Did.Id))] Did did, AllocationsOfDid loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(did.Id, cancellationToken) ?? []).FirstOrDefault(allocation => allocation.ValidUntil is null);

    /// <summary>Present and past, latest first.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<CustomerDid>> GetAllocationsAsync([Parent(nameof(Did.Id))] Did did, AllocationsOfDid loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(did.Id, cancellationToken) ?? [];
}
