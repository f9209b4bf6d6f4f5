using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>The prices of a plan, by prefix. Typing a telephone number finds the prices that could hold for it.</summary>
public sealed class PricesModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public TariffPlan Plan { get; private set; } = null!;

    public ListPage<Tariff> List { get; private set; } = new([], null, null);

    public bool Narrows => !string.IsNullOrWhiteSpace(Query);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        if (await db.TariffPlans.AsNoTracking().FirstOrDefaultAsync(plan => plan.Id == Id, cancellationToken) is not { } plan)
        {
            return NotThere<TariffPlan>(Id);
        }

        Plan = plan;
        List = await Filtered().PageByAsync(tariff => tariff.Prefix, ListCursor.Read(after, before), Size, cancellationToken);
        return Show("_Prices");
    }

    private IQueryable<Tariff> Filtered()
    {
        var rows = db.Tariffs.AsNoTracking().Where(tariff => tariff.TariffPlanId == Id);
        if (Query?.Trim() is not { Length: > 0 } query)
        {
            return rows;
        }

        if (PrefixSearch.Of(query) is { } search)
        {
            return rows.Where(tariff => search.Shorter.Contains(tariff.Prefix) || EF.Functions.Like(tariff.Prefix, search.Longer));
        }

        var name = LikePattern.Anywhere(query);
        return rows.Where(tariff => PlainText.Like(tariff.Description, name));
    }
}
