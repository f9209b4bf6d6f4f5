using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Tariffs;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Guides.Trunk;

/// <summary>What a minute costs the customer; where there is no price there is no call.</summary>
public sealed class PriceModel(TrunkFlowDbContext db, AddTariff add, PanelDisplay display, IStringLocalizer<GuidesText> text) : TrunkStep
{
    public PriceForm Input { get; private set; } = new();

    public string PlanName { get; private set; } = "";

    /// <summary>How many the plan has.</summary>
    public int Prices { get; private set; }

    public string Self => To("Price");

    protected override int Position => 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Show() : NotThere<TariffPlan>(PlanId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(Input, () => add.RunAsync(Input.ToAdd(PlanId, null, display), cancellationToken), price => Changed(To("Customer"), text["Saved", price.Prefix]), cancellationToken)
        : NotThere<TariffPlan>(PlanId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        PlanName = await db.TariffPlans.Where(plan => plan.Id == PlanId).Select(plan => plan.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        Prices = await db.Tariffs.CountAsync(price => price.TariffPlanId == PlanId, cancellationToken);
        Input = new PriceForm { Prefix = Prices == 0 ? "55" : null, ValidFrom = DateOnly.FromDateTime(display.Now.Date) };
        return PlanName.Length > 0;
    }
}
