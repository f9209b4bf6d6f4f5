using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>The prices that hold now of the plan, customer or provider in the address, as a file.</summary>
public sealed class ExportModel(TrunkFlowDbContext db, ExportRates export, PanelDisplay display, IStringLocalizer<RateDecksText> text) : DeckOwnerPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await DeckOwnerName.FindAsync(db, OwnerKey, cancellationToken) is { } found
            ? new CsvDownload($"{found.Name}.csv", (target, token) => export.WriteAsync(OwnerKey, target, display.Culture, column => text[$"Cell.{column}"], token))
            : NotThere();
}
