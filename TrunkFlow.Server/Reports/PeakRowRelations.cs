using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Reports;

/// <summary>What hangs together with PeakRow: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(PeakRow))]
public sealed class PeakRowRelations
{
    /// <summary>The customer; null when the rows are not of customers, or they are gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] PeakRow row, CustomerById loader, CancellationToken cancellationToken) =>
        row.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The gateway; null when the rows are not of gateways, or it is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway?> GetGatewayAsync([Parent] PeakRow row, GatewayById loader, CancellationToken cancellationToken) =>
        row.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
