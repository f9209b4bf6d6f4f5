using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>Gives the number to the customer and says which telephone rings.</summary>
public sealed class RingsModel(TrunkFlowDbContext db, AllocateDid allocate, IStringLocalizer<GuidesText> text) : NumberStep
{
    public DestinationForm Input { get; private set; } = new();

    public Did? Did { get; private set; }

    /// <summary>The customer has it already.</summary>
    public bool IsHeld { get; private set; }

    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    public string Self => To("Rings");

    protected override int Position => 3;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Show() : NotThere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(Input, async () =>
        {
            await allocate.RunAsync(new AllocateDidInput(Did!.Id, CustomerId!.Value, [Input.ToDetails()]), cancellationToken);
            return Changed(To("Ready"), text["Saved", PanelDisplay.Phone(Did.Number)]);
        }, cancellationToken)
        : NotThere();

    private IActionResult NotThere() => Did is null ? NotThere<Did>(DidId) : NotThere<Extension>(ExtensionId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Did = await db.Dids.AsNoTracking().FirstOrDefaultAsync(row => row.Id == DidId, cancellationToken);
        IsHeld = await db.CustomerDids.AnyAsync(row => row.DidId == DidId && row.CustomerId == CustomerId && row.ValidUntil == null, cancellationToken);
        var extensions = await db.Extensions.AsNoTracking().Where(row => row.CustomerId == CustomerId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        Targets = extensions.ConvertAll(row => new SelectListItem($"{text["Rings.Extension"]} {row.Number} {row.Name}", $"{DestinationKind.Extension}:{row.Id}"));
        Input = new DestinationForm { TargetId = $"{DestinationKind.Extension}:{ExtensionId}" };
        return Did is not null && extensions.Exists(row => row.Id == ExtensionId);
    }
}
