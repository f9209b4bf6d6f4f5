using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Pages.Tariffs;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Guides.Trunk;

/// <summary>The price list the customer pays by: one that is there, or a new one.</summary>
public sealed class PlanModel(TrunkFlowDbContext db, AddTariffPlan add, EditTariffPlan edit, IStringLocalizer<GuidesText> text) : TrunkStep
{
    public PlanForm Input { get; private set; } = new() { EndCallsAtLimit = true };

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public string Self => To("Plan");

    protected override int Position => 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<TariffPlan>(PlanId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(
            Input,
            () => PlanId is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
            plan =>
            {
                PlanId = plan.Id;
                return Changed(To("Price"), text["Saved", plan.Name]);
            },
            cancellationToken)
        : NotThere<TariffPlan>(PlanId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Others = PlanId is not null ? [] : await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name)
            .Select(plan => new SelectListItem(plan.Name, plan.Id.ToString())).ToListAsync(cancellationToken);

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.TariffPlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == PlanId, cancellationToken) is { } plan ? new SavedForm(plan, PlanForm.Of(plan)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = PlanId is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as PlanForm ?? Input;
        return PlanId is null || saved is not null;
    }
}
