using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Reports;

/// <summary>What hangs together with DidRow: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(DidRow))]
public sealed class DidRowRelations
{
    /// <summary>The provider, when grouped by provider.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider?> GetProviderAsync([Parent] DidRow row, ProviderById loader, CancellationToken cancellationToken) =>
        row.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The customer, when grouped by customer.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] DidRow row, CustomerById loader, CancellationToken cancellationToken) =>
        row.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
