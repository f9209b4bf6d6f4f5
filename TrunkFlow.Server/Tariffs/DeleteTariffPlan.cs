using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

/// <summary>Removes a tariff plan no customer subscribes to, together with its prices.</summary>
/// <param name="Id">The plan.</param>
public sealed record DeleteTariffPlanInput(Guid Id);

public sealed class DeleteTariffPlan(TrunkFlowDbContext db)
{
    public async Task<TariffPlan> RunAsync(DeleteTariffPlanInput input, CancellationToken cancellationToken)
    {
        var plan = await db.FindOrRefuseAsync<TariffPlan>(input.Id, cancellationToken);
        if (await db.Customers.AnyAsync(customer => customer.TariffPlanId == plan.Id, cancellationToken))
        {
            throw new TariffPlanInUseException(plan.Name);
        }

        db.Remove(plan);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }
}
