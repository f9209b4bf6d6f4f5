using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Tariffs;

/// <summary>What hangs together with Tariff: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Tariff))]
public sealed class TariffRelations
{
    /// <summary>The hours of the week it holds in, like mon-fri 08:00-18:00; null for always.</summary>
    public string? GetTimeBand([Parent] Tariff tariff) => tariff.TimeBand?.ToString();

    /// <summary>The plan it belongs to.</summary>
    [Authorize(Policies.Own)]
    public async Task<TariffPlan?> GetTariffPlanAsync([Parent] Tariff tariff, TariffPlanById loader, CancellationToken cancellationToken) =>
        tariff.TariffPlanId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>The customer it holds for.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer?> GetCustomerAsync([Parent] Tariff tariff, CustomerById loader, CancellationToken cancellationToken) =>
        tariff.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
