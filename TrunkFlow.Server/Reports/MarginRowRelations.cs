using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Reports;

/// <summary>What hangs together with MarginRow: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(MarginRow))]
public sealed class MarginRowRelations
{
    /// <summary>The customer, when grouped by customer; null when they are gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] MarginRow row, CustomerById loader, CancellationToken cancellationToken) =>
        row.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The provider, when grouped by provider; null when it is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider?> GetProviderAsync([Parent] MarginRow row, ProviderById loader, CancellationToken cancellationToken) =>
        row.ProviderId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The gateway, when grouped by gateway; null when it is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway?> GetGatewayAsync([Parent] MarginRow row, GatewayById loader, CancellationToken cancellationToken) =>
        row.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
