using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Rerates;

namespace TrunkFlow.Server.Pages.Rerates;

/// <summary>The reratings, the latest first.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Size = 30;

    public ListPage<Rerate> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        var at = ListCursor.Read(after, before);
        var rows = db.Rerates.AsNoTracking().Include(rerate => rerate.Customer).Include(rerate => rerate.Provider).AsQueryable();
        rows = at is null ? rows : at.Backwards ? rows.Where(rerate => rerate.Id > at.Id) : rows.Where(rerate => rerate.Id < at.Id);
        rows = at?.Backwards == true ? rows.OrderBy(rerate => rerate.Id) : rows.OrderByDescending(rerate => rerate.Id);
        List = ListPage<Rerate>.Of(await rows.Take(Size + 1).ToListAsync(cancellationToken), Size, at, rerate => ListCursor.Write("", rerate.Id));
        return Show();
    }
}
