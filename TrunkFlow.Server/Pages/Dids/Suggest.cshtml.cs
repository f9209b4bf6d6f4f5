using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>The free numbers that have the digits typed so far, for a field that takes a number.</summary>
public sealed class SuggestModel(TrunkFlowDbContext db) : SuggestPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var digits = string.Concat(Typed.Where(char.IsAsciiDigit));
        if (digits.Length > 0)
        {
            Rows = (await db.Dids.AsNoTracking().Where(did => did.Status == DidStatus.Free && did.Number.Contains(digits)).OrderBy(did => did.Number).Take(Most).Select(did => did.Number)
                .ToListAsync(cancellationToken)).ConvertAll(number => (number, PanelDisplay.Phone(number)));
        }

        return Show();
    }
}
