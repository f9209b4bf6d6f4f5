using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Tariffs;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Carrier;

/// <summary>What the carrier charges for one destination. Without any its cost per minute holds everywhere.</summary>
public sealed class PriceModel(TrunkFlowDbContext db, AddProviderRate add, PanelDisplay display, IStringLocalizer<GuidesText> text) : CarrierStep
{
    public PriceForm Input { get; private set; } = new();

    public Provider? Provider { get; private set; }

    /// <summary>How many prices of it are known.</summary>
    public int Rates { get; private set; }

    public string Self => To("Price");

    protected override int Position => 2;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Show() : NotThere<Gateway>(GatewayId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? await SaveOverAsync(Input, () => add.RunAsync(Input.ToAdd(Provider!.Id, display), cancellationToken), rate => Changed(To("Test"), text["Saved", rate.Prefix]), cancellationToken)
        : NotThere<Gateway>(GatewayId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Provider = await db.Providers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == ProviderId, cancellationToken);
        Rates = await db.ProviderRates.CountAsync(row => row.ProviderId == ProviderId, cancellationToken);
        Input = new PriceForm
        {
            Prefix = Rates == 0 ? "55" : null,
            ValidFrom = DateOnly.FromDateTime(display.Now.Date),
            InitialBlock = Provider?.InitialBlock ?? 0,
            Increment = Provider?.Increment ?? 0,
        };
        return Provider is not null && await db.Gateways.AnyAsync(row => row.Id == GatewayId && row.ProviderId == ProviderId, cancellationToken);
    }
}
