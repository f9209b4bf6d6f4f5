using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Pages.Providers;

public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<Provider> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Gateways { get; private set; } = new Dictionary<Guid, int>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(Query?.Trim() ?? "");
        Rows = await db.Providers.AsNoTracking().Where(provider => EF.Functions.ILike(provider.Name, part, LikePattern.Escape)).OrderBy(provider => provider.Name).ToListAsync(cancellationToken);
        Gateways = await db.Gateways.GroupBy(gateway => gateway.ProviderId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(provider => provider.Key, provider => provider.Count, cancellationToken);
        return Show();
    }
}
