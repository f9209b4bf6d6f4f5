using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

/// <summary>What hangs together with CustomerBalance: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CustomerBalance))]
public sealed class CustomerBalanceRelations
{
    /// <summary>Key; the customer’s own.</summary>
    public Guid GetId([Parent] CustomerBalance balance) => balance.CustomerId;

    /// <summary>Held for calls in progress: each for its talk so far and a minute more. Null while no switch has told.</summary>
    [Authorize(Policies.Own)]
    public Task<decimal?> GetReservedAsync([Parent(nameof(CustomerBalance.CustomerId))] CustomerBalance balance, ReservedOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(balance.CustomerId, cancellationToken);

    /// <summary>Whose.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] CustomerBalance balance, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(balance.CustomerId, cancellationToken))!;
}
