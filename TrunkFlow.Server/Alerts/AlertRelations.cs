using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts;

/// <summary>What hangs together with Alert: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Alert))]
public sealed class AlertRelations
{
    /// <summary>The customer it is about; null for one about the installation.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] Alert alert, CustomerById loader, CancellationToken cancellationToken) =>
        alert.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
