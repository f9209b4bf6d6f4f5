using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>A customer's extensions whose number or name has what was typed so far, for a field that takes a number.</summary>
public sealed class SuggestModel(TrunkFlowDbContext db) : SuggestPage
{
    public async Task<IActionResult> OnGetAsync(Guid customer, CancellationToken cancellationToken)
    {
        var typed = Typed;
        if (typed.Length > 0)
        {
            var part = LikePattern.Anywhere(typed);
            Rows = (await db.Extensions.AsNoTracking()
                .Where(row => row.CustomerId == customer && (EF.Functions.Like(row.Number, part, LikePattern.Escape) || PlainText.Like(row.Name, part)))
                .OrderBy(row => row.Number != typed).ThenBy(row => row.Number).Take(Most).Select(row => new { row.Number, row.Name }).ToListAsync(cancellationToken))
                .ConvertAll(row => (row.Number, row.Name ?? ""));
        }

        return Show();
    }
}
