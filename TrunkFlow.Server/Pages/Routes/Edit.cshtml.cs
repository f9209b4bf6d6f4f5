using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>The form of a route; without an id, of a new one. Its gateways move by plain submits.</summary>
public sealed class EditModel(TrunkFlowDbContext db, AddRoute add, EditRoute edit, DeleteRoute delete, IStringLocalizer<RoutesText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public RouteForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Gateways { get; private set; } = [];

    public string GatewayName(Guid id) => Gateways.FirstOrDefault(gateway => gateway.Value == id.ToString())?.Text ?? id.ToString();

    public string WordsOf(RouteGatewayForm row) => $"{GatewayName(row.GatewayId)} · {text["Field.Weight"]} {row.Weight}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Enabled = true;
        return await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<OutboundRoute>(Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveOrPreviewAsync(
        () => Id is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
        route => Changed(Url.Page("Index")!, text["Notice.Saved", route.Name]),
        cancellationToken);

    public Task<IActionResult> OnPostAddGatewayAsync(Guid? gateway, CancellationToken cancellationToken)
    {
        if (gateway is { } id && Input.Gateways.TrueForAll(row => row.GatewayId != id))
        {
            Input.Gateways.Add(new RouteGatewayForm { GatewayId = id });
        }

        return AgainAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostMoveGatewayAsync(int row, int by, CancellationToken cancellationToken)
    {
        var target = row + by;
        if (row >= 0 && row < Input.Gateways.Count && target >= 0 && target < Input.Gateways.Count)
        {
            (Input.Gateways[row], Input.Gateways[target]) = (Input.Gateways[target], Input.Gateways[row]);
        }

        return AgainAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveGatewayAsync(int row, CancellationToken cancellationToken)
    {
        if (row >= 0 && row < Input.Gateways.Count)
        {
            Input.Gateways.RemoveAt(row);
        }

        return AgainAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Id is { } id
        ? await SaveOrPreviewAsync(
            () => delete.RunAsync(new DeleteRouteInput(id), cancellationToken), route => Changed(Url.Page("Index")!, text["Notice.Deleted", route.Name]), cancellationToken)
        : NotThere<OutboundRoute>(Id);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Gateways = await db.Gateways.AsNoTracking().OrderBy(gateway => gateway.Name)
            .Select(gateway => new SelectListItem(gateway.Name, gateway.Id.ToString())).ToListAsync(cancellationToken);

    // Rows moved: the state of the old ones would overwrite what is in Input. The other fields keep what was typed and cannot be read, such as a code nobody has.
    private Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        Forget(nameof(Input.Gateways));
        return ShowFormAsync(cancellationToken);
    }

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Routes.AsNoTracking().Include(row => row.Gateways).FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } route ? new SavedForm(route, RouteForm.Of(route)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as RouteForm ?? Input;
        return Id is null || saved is not null;
    }
}
