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
    private const int MostShown = 200;

    public DidForm Input { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Free { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Carriers { get; private set; } = [];

    public string Self => To("Did");

    protected override int Position => 2;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await IsThereAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Extension>(ExtensionId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await IsThereAsync(cancellationToken)
        ? await SaveOverAsync(Input, async () =>
        {
            Input.ProviderId ??= await db.Gateways.Where(row => row.Id == Input.GatewayId).Select(row => (Guid?)row.ProviderId).FirstOrDefaultAsync(cancellationToken);
            Input.FirstNumber = TypedNumber.Read(Input.FirstNumber ?? "", null);
            var did = (await add.RunAsync(Input.ToRange(), cancellationToken))[0];
            DidId = did.Id;
            return Changed(To("Rings"), text["Saved", PanelDisplay.Phone(did.Number)]);
        }, cancellationToken)
        : NotThere<Extension>(ExtensionId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Free = (await db.Dids.AsNoTracking().Where(did => did.Status == DidStatus.Free).OrderBy(did => did.Number).Take(MostShown)
            .Select(did => new { did.Id, did.Number }).ToListAsync(cancellationToken)).ConvertAll(did => new SelectListItem(PanelDisplay.Phone(did.Number), did.Id.ToString(), did.Id == DidId));
        Carriers = await db.Gateways.AsNoTracking().OrderBy(row => row.Name).Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToListAsync(cancellationToken);
    }

    private Task<bool> IsThereAsync(CancellationToken cancellationToken) => db.Extensions.AnyAsync(row => row.Id == ExtensionId && row.CustomerId == CustomerId, cancellationToken);
}
