using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Tariffs;

/// <summary>All fields of a tariff plan as they shall be. What is left out takes its default.</summary>
public sealed record EditTariffPlanInput : TariffPlanDetails
{
    /// <summary>The tariff plan to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }
}

public sealed class EditTariffPlan(TrunkFlowDbContext db)
{
    public async Task<TariffPlan> RunAsync(EditTariffPlanInput input, CancellationToken cancellationToken)
    {
        await db.RequireInstallationCurrencyAsync(input.Currency, cancellationToken);
        var plan = await db.FindOrRefuseAsync<TariffPlan>(input.Id, input.Version, cancellationToken);
        plan.Edit(input);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }
}
