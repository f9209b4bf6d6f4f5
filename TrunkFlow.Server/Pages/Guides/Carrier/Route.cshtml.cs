using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Routes;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Guides.Carrier;

/// <summary>What goes out by the carrier; until a route says so, nothing does.</summary>
public sealed class RouteModel(TrunkFlowDbContext db, AddRoute add, IStringLocalizer<GuidesText> text) : CarrierStep
{
    public RouteForm Input { get; private set; } = new();

    public string GatewayName { get; private set; } = "";

    public string Self => To("Route");

    protected override int Position => 4;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Show() : NotThere<Gateway>(GatewayId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(Input, () => add.RunAsync(Input.ToAdd(), cancellationToken), route => Changed(Url.Page("/Gateways/Details", new { id = GatewayId })!, text["Carrier.Done", GatewayName, route.Name]), cancellationToken)
        : NotThere<Gateway>(GatewayId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var gateway = await db.Gateways.AsNoTracking().FirstOrDefaultAsync(row => row.Id == GatewayId && row.ProviderId == ProviderId, cancellationToken);
        GatewayName = gateway?.Name ?? "";
        Input = new RouteForm { Pattern = "55", Enabled = true, Gateways = gateway is null ? [] : [new RouteGatewayForm { GatewayId = gateway.Id }] };
        return gateway is not null;
    }
}
