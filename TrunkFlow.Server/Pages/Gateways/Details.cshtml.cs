using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.TestCalls;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>A gateway as it is now and as it was these days, for everybody who reads.</summary>
public sealed class DetailsModel(ReadGatewayOverview read, ReadTestCalls tests) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public GatewayNow? Now { get; private set; }

    /// <summary>Null where only what changes from moment to moment is asked for.</summary>
    public GatewayOverview? Overview { get; private set; }

    public TestCallPanel? Test { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Now = await read.NowAsync(Id, cancellationToken);
        if (Now is null)
        {
            return NotThere<Gateway>(Id);
        }

        if (WantsFragment)
        {
            return Show("_Now");
        }

        Overview = await read.RunAsync(Id, cancellationToken);
        Test = await tests.PanelAsync(null, Id, new TestCallForm(), Url.Page("Details", new { Id })! + "#test-call", cancellationToken);
        return Show();
    }
}
