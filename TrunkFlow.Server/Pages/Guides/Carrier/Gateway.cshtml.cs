using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Pages.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Guides.Carrier;

/// <summary>Where the carrier is, and how it knows us: by our address, or by user and password.</summary>
public sealed class GatewayModel(TrunkFlowDbContext db, AddGateway add, EditGateway edit, IStringLocalizer<GuidesText> text) : CarrierStep
{
    public GatewayForm Input { get; private set; } = new();

    public string ProviderName { get; private set; } = "";

    public string Self => To("Gateway");

    protected override int Position => 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotThere();
        }

        // A box that is not ticked says nothing.
        Input.Registers = false;
        return await SaveOverAsync(
            Input,
            () => GatewayId is { } id ? edit.RunAsync(Input.ToEdit(id), cancellationToken) : add.RunAsync(Input.ToAdd(), cancellationToken),
            gateway =>
            {
                GatewayId = gateway.Id;
                return Changed(To("Price"), text["Saved", gateway.Name]);
            },
            cancellationToken);
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Gateways.AsNoTracking().FirstOrDefaultAsync(row => row.Id == GatewayId && row.ProviderId == ProviderId, cancellationToken) is { } gateway
            ? new SavedForm(gateway, GatewayForm.Of(gateway))
            : null;

    private IActionResult NotThere() => GatewayId is null ? NotThere<Provider>(ProviderId) : NotThere<Gateway>(GatewayId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = GatewayId is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as GatewayForm ?? new GatewayForm { ProviderId = ProviderId ?? Guid.Empty, Enabled = true };
        ProviderName = await db.Providers.Where(provider => provider.Id == ProviderId).Select(provider => provider.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        return ProviderName.Length > 0 && (GatewayId is null || saved is not null);
    }
}
