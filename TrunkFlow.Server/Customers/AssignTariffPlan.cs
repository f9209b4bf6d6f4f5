using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Customers;

/// <summary>Moves several customers to another tariff plan, all of them or none. Prices of their own stay before it, and calls in progress keep their price.</summary>
/// <param name="CustomerIds">The customers, at most 10,000.</param>
/// <param name="TariffPlanId">The plan they shall have.</param>
public sealed record AssignTariffPlanInput(IReadOnlyList<Guid> CustomerIds, Guid TariffPlanId);

public sealed class AssignTariffPlan(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<Customer>> RunAsync(AssignTariffPlanInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<TariffPlan>("tariffPlanId", input.TariffPlanId, cancellationToken);
        var customers = await db.FindAllOrRefuseAsync<Customer>("customerIds", input.CustomerIds, cancellationToken);
        foreach (var customer in customers)
        {
            customer.MoveTo(input.TariffPlanId);
        }

        await db.SaveChangesAsync(cancellationToken);
        return customers;
    }
}
