using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Extensions;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>Gives the number to the customer and says which telephone rings.</summary>
public sealed class RingsModel(TrunkFlowDbContext db, AllocateDid allocate, IStringLocalizer<GuidesText> text) : NumberStep
{
    public DestinationForm Input { get; private set; } = new();

    public Did? Did { get; private set; }

    /// <summary>The customer has it already.</summary>
    public bool IsHeld { get; private set; }

    public string Self => To("Rings");

    protected override int Position => 3;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Show() : NotThere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(
            Input,
            async () =>
            {
                var extensions = await ExtensionKeys.ReadAsync(db, CustomerId, [Input.Number], cancellationToken);
                return await allocate.RunAsync(new AllocateDidInput(Did!.Id, CustomerId!.Value, [Input.ToDetails(extensions)]), cancellationToken);
            },
            _ => Changed(To("Ready"), text["Saved", PanelDisplay.Phone(Did!.Number)]),
            cancellationToken)
        : NotThere();

    private IActionResult NotThere() => Did is null ? NotThere<Did>(DidId) : NotThere<Extension>(ExtensionId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Did = await db.Dids.AsNoTracking().FirstOrDefaultAsync(row => row.Id == DidId, cancellationToken);
        IsHeld = await db.CustomerDids.AnyAsync(row => row.DidId == DidId && row.CustomerId == CustomerId && row.ValidUntil == null, cancellationToken);
        var number = await db.Extensions.Where(row => row.Id == ExtensionId && row.CustomerId == CustomerId).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        Input = new DestinationForm { TargetId = $"{DestinationKind.Extension}", Number = number };
        return Did is not null && number is not null;
    }
}
