using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>The number: a free one of the inventory, or a new one.</summary>
public sealed class DidModel(TrunkFlowDbContext db, AddDidRange add, IStringLocalizer<GuidesText> text) : NumberStep
{
    private const string KnownField = "known";

    public DidForm Input { get; private set; } = new();

    /// <summary>There are free numbers.</summary>
    public bool HasFree { get; private set; }

    /// <summary>One of them, as it was typed.</summary>
    [BindProperty(SupportsGet = true, Name = KnownField)]
    public string? Known { get; set; }

    public string? KnownFault => ModelState[KnownField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public IReadOnlyList<SelectListItem> Carriers { get; private set; } = [];

    public string Self => To("Did");

    protected override int Position => 2;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Known))
        {
            var number = TypedNumber.Read(Known, null).Trim();
            DidId = await db.Dids.Where(did => did.Number == number && did.Status == DidStatus.Free).Select(did => (Guid?)did.Id).FirstOrDefaultAsync(cancellationToken);
            if (DidId is not null)
            {
                return Redirect(To("Rings"));
            }

            ModelState.AddModelError(KnownField, text["Did.NotFree"]);
        }

        return await IsThereAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Extension>(ExtensionId);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await IsThereAsync(cancellationToken)
        ? await SaveOverAsync(
            Input,
            async () =>
            {
                Input.ProviderId ??= await db.Gateways.Where(row => row.Id == Input.GatewayId).Select(row => (Guid?)row.ProviderId).FirstOrDefaultAsync(cancellationToken);
                return (await add.RunAsync(Input.ToRange(), cancellationToken))[0];
            },
            did =>
            {
                DidId = did.Id;
                return Changed(To("Rings"), text["Saved", PanelDisplay.Phone(did.Number)]);
            },
            cancellationToken)
        : NotThere<Extension>(ExtensionId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        HasFree = await db.Dids.AnyAsync(did => did.Status == DidStatus.Free, cancellationToken);
        Carriers = await db.Gateways.AsNoTracking().OrderBy(row => row.Name).Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToListAsync(cancellationToken);
    }

    private Task<bool> IsThereAsync(CancellationToken cancellationToken) => db.Extensions.AnyAsync(row => row.Id == ExtensionId && row.CustomerId == CustomerId, cancellationToken);
}
