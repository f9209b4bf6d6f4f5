using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>The prices that hold now of the plan, customer or provider in the address, as a file.</summary>
public sealed class ExportModel(TrunkFlowDbContext db, ExportRates export, PanelDisplay display, IStringLocalizer<RateDecksText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Provider { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var owner = new RateDeckOwner(Plan, Customer, Provider);
        return await DeckOwnerName.FindAsync(db, owner, cancellationToken) is { } found
            ? new CsvDownload($"{found.Name}.csv", (target, token) => export.WriteAsync(owner, target, display.Culture, column => text[$"Cell.{column}"], token))
            : NotFound();
    }
}
