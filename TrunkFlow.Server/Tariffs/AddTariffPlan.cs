using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Tariffs;

/// <summary>A new tariff plan.</summary>
public sealed record AddTariffPlanInput : TariffPlanDetails;

public sealed class AddTariffPlan(TrunkFlowDbContext db)
{
    public async Task<TariffPlan> RunAsync(AddTariffPlanInput input, CancellationToken cancellationToken)
    {
        await db.RequireInstallationCurrencyAsync(input.Currency, cancellationToken);
        var plan = new TariffPlan(input);
        db.TariffPlans.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }
}
