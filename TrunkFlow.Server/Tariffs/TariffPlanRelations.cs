using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Tariffs;

/// <summary>What hangs together with TariffPlan: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(TariffPlan))]
public sealed class TariffPlanRelations
{
    /// <summary>Its prices, by prefix.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Tariff>> GetTariffsAsync([Parent] TariffPlan plan, PagingArguments paging, TariffsOfPlan loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(plan.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>Who subscribes to it, by name.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Customer>> GetCustomersAsync([Parent] TariffPlan plan, PagingArguments paging, CustomersOfPlan loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(plan.Id, paging), cancellationToken).ToConnectionAsync();
}
