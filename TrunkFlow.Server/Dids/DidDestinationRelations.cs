using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

/// <summary>What hangs together with DidDestination: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(DidDestination))]
public sealed class DidDestinationRelations
{
    /// <summary>The trunk called, when it is one.</summary>
    [Authorize(Policies.Own)]
    public async Task<CustomerTrunk?> GetTrunkAsync([Parent] DidDestination destination, CustomerTrunkById loader, CancellationToken cancellationToken) =>
        destination.TrunkId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The extension called, when it is one.</summary>
    [Authorize(Policies.Own)]
    public async Task<Extension?> GetExtensionAsync([Parent] DidDestination destination, ExtensionById loader, CancellationToken cancellationToken) =>
        destination.ExtensionId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The allocation it belongs to.</summary>
    [Authorize(Policies.Own)]
    public async Task<CustomerDid> GetAllocationAsync([Parent] DidDestination destination, AllocationById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(destination.CustomerDidId, cancellationToken))!;

    /// <summary>Whose calls they are.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] DidDestination destination, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(destination.CustomerId, cancellationToken))!;

    /// <summary>The conference entered, when it is one.</summary>
    [Authorize(Policies.Own)]
    public async Task<Conference?> GetConferenceAsync([Parent] DidDestination destination, ConferenceById loader, CancellationToken cancellationToken) =>
        destination.ConferenceId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
