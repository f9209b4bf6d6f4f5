using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>
/// The customers whose code or name has what was typed so far, for a field that takes a code, and the name of the one whose code it is.
/// There may be ten thousand of them; a page must not carry them all.
/// </summary>
public sealed class SuggestModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Most = 20;

    public IReadOnlyList<(string Code, string Name)> Customers { get; private set; } = [];

    public string? Chosen { get; private set; }

    // htmx sends a field under its own name and says which it is: https://htmx.org/reference/#request_headers
    public string Field => Request.Headers["HX-Trigger"].ToString();

    public async Task<IActionResult> OnGetAsync(CustomerType? type, CancellationToken cancellationToken)
    {
        var typed = Request.Query[Request.Headers["HX-Trigger-Name"].ToString()].ToString().Replace("\0", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        if (typed.Length > 0)
        {
            var part = LikePattern.Anywhere(typed);
            Customers = (await db.Customers.AsNoTracking()
                .Where(row => (type == null || row.Type == type) && (EF.Functions.ILike(row.Name, part, LikePattern.Escape) || EF.Functions.ILike(row.Code, part, LikePattern.Escape)))
                .OrderBy(row => row.Code != typed).ThenBy(row => row.Name).Take(Most).Select(row => new { row.Code, row.Name }).ToListAsync(cancellationToken))
                .ConvertAll(row => (row.Code, row.Name));
            Chosen = Customers.FirstOrDefault(row => row.Code == typed).Name;
        }

        return Show();
    }
}
