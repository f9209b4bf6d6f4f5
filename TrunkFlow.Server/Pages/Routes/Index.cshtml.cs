using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>Routes in the order calls meet them: by priority, then name.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<OutboundRoute> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(Query?.Trim() ?? "");
        Rows = await db.Routes.AsNoTracking().Where(route => EF.Functions.ILike(route.Name, part, LikePattern.Escape) || EF.Functions.ILike(route.Pattern, part, LikePattern.Escape)).Include(route => route.Customer).Include(route => route.Gateways).ThenInclude(gateway => gateway.Gateway)
            .OrderBy(route => route.Priority).ThenBy(route => route.Name).ToListAsync(cancellationToken);
        return Show();
    }
}
