using TrunkFlow.Server.Common;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Customers;

/// <summary>What hangs together with CustomerTrunk: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CustomerTrunk))]
public sealed class CustomerTrunkRelations
{
    /// <summary>Address or network (CIDR) it calls from; null when it signs in.</summary>
    public string? GetAddress([Parent] CustomerTrunk trunk) => trunk.Address is { } address ? NetworkAddress.Text(address) : null;

    /// <summary>Whether a secret was generated for it.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public bool GetHasSecret([Parent] CustomerTrunk trunk) => trunk.SecretDigest is not null;

    /// <summary>Whose it is.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent(nameof(CustomerTrunk.CustomerId))] CustomerTrunk trunk, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(trunk.CustomerId, cancellationToken))!;

    /// <summary>The places of DIDs that lead to it.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<DidDestination>> GetDidDestinationsAsync([Parent] CustomerTrunk trunk, DestinationsAtTrunk loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(trunk.Id, cancellationToken) ?? [];
}
