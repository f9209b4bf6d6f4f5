using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>Routes in the order calls meet them: by priority, then name.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    public IReadOnlyList<OutboundRoute> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await db.Routes.AsNoTracking().Include(route => route.Customer).Include(route => route.Gateways).ThenInclude(gateway => gateway.Gateway)
            .OrderBy(route => route.Priority).ThenBy(route => route.Name).ToListAsync(cancellationToken);
        return Show();
    }
}
