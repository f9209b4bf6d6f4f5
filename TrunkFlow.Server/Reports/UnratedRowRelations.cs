using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Reports;

/// <summary>What hangs together with UnratedRow: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(UnratedRow))]
public sealed class UnratedRowRelations
{
    /// <summary>The customer; null when nobody knows it, or they are gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] UnratedRow row, CustomerById loader, CancellationToken cancellationToken) =>
        row.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
