using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>The tariff plans.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name)
            .Select(plan => new PlanRow(
                plan,
                db.Tariffs.Count(tariff => tariff.TariffPlanId == plan.Id),
                db.Customers.Count(customer => customer.TariffPlanId == plan.Id),
                db.Tariffs.Count(tariff => tariff.TariffPlanId == plan.Id && tariff.Cost > tariff.PricePerMinute)))
            .ToListAsync(cancellationToken);
        return Show();
    }

    /// <summary>A plan, how many prices it has, how many customers use it, and how many of its prices are below cost.</summary>
    public sealed record PlanRow(TariffPlan Plan, int Prices, int Customers, int Losses);
}
