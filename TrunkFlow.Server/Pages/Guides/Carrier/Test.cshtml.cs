using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.TestCalls;

namespace TrunkFlow.Server.Pages.Guides.Carrier;

/// <summary>Whether a call comes through, before any route leads there.</summary>
public sealed class TestModel(TrunkFlowDbContext db, ReadTestCalls tests) : CarrierStep
{
    public string Name { get; private set; } = "";

    public TestCallPanel? Panel { get; private set; }

    protected override int Position => 3;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var name = await db.Gateways.Where(row => row.Id == GatewayId && row.ProviderId == ProviderId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return NotThere<Gateway>(GatewayId);
        }

        Name = name;
        Panel = await tests.PanelAsync(null, GatewayId, new TestCallForm(), To("Test"), cancellationToken);
        return Show();
    }
}
