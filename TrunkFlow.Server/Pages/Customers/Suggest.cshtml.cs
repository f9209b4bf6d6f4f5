using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The customers whose code or name has what was typed so far, for a field that takes a code. There may be ten thousand of them; a page must not carry them all.</summary>
public sealed class SuggestModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Most = 20;

    public IReadOnlyList<(string Code, string Name)> Customers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? customer, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(customer))
        {
            var part = LikePattern.Anywhere(customer.Trim());
            Customers = (await db.Customers.AsNoTracking()
                .Where(row => EF.Functions.ILike(row.Name, part, LikePattern.Escape) || EF.Functions.ILike(row.Code, part, LikePattern.Escape))
                .OrderBy(row => row.Name).Take(Most).Select(row => new { row.Code, row.Name }).ToListAsync(cancellationToken))
                .ConvertAll(row => (row.Code, row.Name));
        }

        return Show();
    }
}
