using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

/// <summary>What hangs together with CustomerBalance: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CustomerBalance))]
public sealed class CustomerBalanceRelations
{
    /// <summary>Key; the customer’s own.</summary>
    public Guid GetId([Parent] CustomerBalance balance) => balance.CustomerId;

    /// <summary>Whose.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] CustomerBalance balance, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(balance.CustomerId, cancellationToken))!;
}
