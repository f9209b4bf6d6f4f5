using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The form of a new and of an existing customer. Its trunk rows come and go by plain submits, so that they need no script.</summary>
public abstract class CustomerFormPage(TrunkFlowDbContext db) : PanelPage
{
    [BindProperty]
    public CustomerForm Input { get; set; } = new();

    /// <summary>Whether what is typed becomes another customer.</summary>
    public virtual bool IsNew => Gone is not null;

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public Task<IActionResult> OnPostAddTrunkAsync(CancellationToken cancellationToken)
    {
        Input.Trunks.Add(new TrunkForm());
        return AgainAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveTrunkAsync(int row, CancellationToken cancellationToken)
    {
        if (row >= 0 && row < Input.Trunks.Count)
        {
            Input.Trunks.RemoveAt(row);
        }

        return AgainAsync(cancellationToken);
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Plans = await db.Set<TariffPlan>().AsNoTracking().OrderBy(plan => plan.Name)
            .Select(plan => new SelectListItem(plan.Name, plan.Id.ToString())).ToListAsync(cancellationToken);

    // Rows moved: what was typed is in Input, and the state of the old rows would overwrite it.
    private Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ShowFormAsync(cancellationToken);
    }
}
