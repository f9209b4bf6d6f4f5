using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The customers whose code or name has what was typed so far, for a field that takes a code.</summary>
public sealed class SuggestModel(TrunkFlowDbContext db) : SuggestPage
{
    public async Task<IActionResult> OnGetAsync(CustomerType? type, CancellationToken cancellationToken)
    {
        var typed = Typed;
        if (typed.Length > 0)
        {
            var part = LikePattern.Anywhere(typed);
            Rows = (await db.Customers.AsNoTracking()
                .Where(row => (type == null || row.Type == type) && (PlainText.Like(row.Name, part) || PlainText.Like(row.Code, part)))
                .OrderBy(row => row.Code != typed).ThenBy(row => row.Name).Take(Most).Select(row => new { row.Code, row.Name }).ToListAsync(cancellationToken))
                .ConvertAll(row => (row.Code, row.Name));
        }

        return Show();
    }
}
