using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>A gateway as it is now and as it was these days, for everybody who reads.</summary>
public sealed class DetailsModel(ReadGatewayOverview read) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public GatewayOverview? Overview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Overview = await read.RunAsync(Id, cancellationToken);
        return Overview is null ? NotFound() : Show("_Now");
    }
}
