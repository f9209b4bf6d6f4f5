using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

/// <summary>What hangs together with LedgerEntry: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(LedgerEntry))]
public sealed class LedgerEntryRelations
{
    /// <summary>Whose balance.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] LedgerEntry entry, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(entry.CustomerId, cancellationToken))!;

    /// <summary>Which user did it; null for the program itself and for a user who is gone.</summary>
    [Authorize(Policies.Administer, ApplyPolicy.Validation)]
    public async Task<User?> GetActorAsync([Parent] LedgerEntry entry, UserById loader, CancellationToken cancellationToken) =>
        entry.ActorId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
