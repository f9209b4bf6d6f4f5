using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>The form of a tariff plan; without an id, of a new one.</summary>
public sealed class EditPlanModel(TrunkFlowDbContext db, AddTariffPlan add, EditTariffPlan edit, DeleteTariffPlan delete, IStringLocalizer<TariffsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.EndCallsAtLimit = true;
        return await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<TariffPlan>(Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var plan = Id is { } id ? await edit.RunAsync(Input.ToEdit(id), cancellationToken) : await add.RunAsync(Input.ToAdd(), cancellationToken);
        return Changed(Url.Page("Prices", new { plan.Id })!, text["Notice.PlanSaved", plan.Name]);
    }, cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Id is { } id
        ? await SaveAsync(async () =>
        {
            var plan = await delete.RunAsync(new DeleteTariffPlanInput(id), cancellationToken);
            return Changed(Url.Page("Index")!, text["Notice.PlanDeleted", plan.Name]);
        }, cancellationToken)
        : NotThere<TariffPlan>(Id);

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.TariffPlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } plan ? new SavedForm(plan, PlanForm.Of(plan)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as PlanForm ?? Input;
        return Id is null || saved is not null;
    }
}
