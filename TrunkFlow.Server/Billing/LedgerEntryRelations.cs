using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

/// <summary>What hangs together with LedgerEntry: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(LedgerEntry))]
public sealed class LedgerEntryRelations
{
    /// <summary>Whose balance.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer> GetCustomerAsync([Parent] LedgerEntry entry, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(entry.CustomerId, cancellationToken))!;
}
