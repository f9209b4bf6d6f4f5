using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>A gateway as it is now and as it was these days, for everybody who reads.</summary>
public sealed class DetailsModel(ReadGatewayOverview read) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public GatewayNow? Now { get; private set; }

    /// <summary>Null where only what changes from moment to moment is asked for.</summary>
    public GatewayOverview? Overview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Now = await read.NowAsync(Id, cancellationToken);
        if (Now is null)
        {
            return NotFound();
        }

        Overview = WantsFragment ? null : await read.RunAsync(Id, cancellationToken);
        return Show("_Now");
    }
}
