using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.FileImports;

/// <summary>The imports, the latest first.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Size = 30;

    public ListPage<Import> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        var at = ListCursor.Read(after, before);
        var rows = db.Imports.AsNoTracking();
        rows = at is null ? rows : at.Backwards ? rows.Where(import => import.Id > at.Id) : rows.Where(import => import.Id < at.Id);
        rows = at?.Backwards == true ? rows.OrderBy(import => import.Id) : rows.OrderByDescending(import => import.Id);
        List = ListPage<Import>.Of(await rows.Take(Size + 1).ToListAsync(cancellationToken), Size, at, import => ListCursor.Write("", import.Id));
        return Show();
    }
}
