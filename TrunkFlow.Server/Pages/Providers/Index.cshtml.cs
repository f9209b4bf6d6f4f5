using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Pages.Providers;

public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    public IReadOnlyList<Provider> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Gateways { get; private set; } = new Dictionary<Guid, int>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await db.Providers.AsNoTracking().OrderBy(provider => provider.Name).ToListAsync(cancellationToken);
        Gateways = await db.Gateways.GroupBy(gateway => gateway.ProviderId).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        return Show();
    }
}
