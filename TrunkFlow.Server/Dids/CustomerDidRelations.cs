using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

/// <summary>What hangs together with CustomerDid: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CustomerDid))]
public sealed class CustomerDidRelations
{
    /// <summary>Which number; null for a partner that no longer holds it.</summary>
    [Authorize(Policies.Own)]
    public Task<Did?> GetDidAsync([Parent(nameof(CustomerDid.DidId))] CustomerDid allocation, DidById loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(allocation.DidId, cancellationToken);

    /// <summary>Who holds or held it.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent(nameof(CustomerDid.CustomerId))] CustomerDid allocation, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(allocation.CustomerId, cancellationToken))!;

    /// <summary>Where its calls go, in the order they are tried.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<DidDestination>> GetDestinationsAsync([Parent(nameof(CustomerDid.Id))] CustomerDid allocation, DestinationsOfAllocation loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(allocation.Id, cancellationToken) ?? [];
}
