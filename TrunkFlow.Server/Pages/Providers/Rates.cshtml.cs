using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>What a provider charges, by prefix. Typing a telephone number finds the rates that could hold for it.</summary>
public sealed class RatesModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public Provider Provider { get; private set; } = null!;

    public ListPage<ProviderRate> List { get; private set; } = new([], null, null);

    public bool Narrows => !string.IsNullOrWhiteSpace(Query);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        if (await db.Providers.AsNoTracking().FirstOrDefaultAsync(provider => provider.Id == Id, cancellationToken) is not { } provider)
        {
            return NotThere<Provider>(Id);
        }

        Provider = provider;
        List = await Filtered().PageByAsync(rate => rate.Prefix, ListCursor.Read(after, before), Size, cancellationToken);
        return Show("_Rates");
    }

    private IQueryable<ProviderRate> Filtered()
    {
        var rows = db.ProviderRates.AsNoTracking().Where(rate => rate.ProviderId == Id);
        if (Query?.Trim() is not { Length: > 0 } query)
        {
            return rows;
        }

        if (PrefixSearch.Of(query) is { } search)
        {
            return rows.Where(rate => search.Shorter.Contains(rate.Prefix) || EF.Functions.Like(rate.Prefix, search.Longer));
        }

        var name = LikePattern.Anywhere(query);
        return rows.Where(rate => PlainText.Like(rate.Description, name));
    }
}
