using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.TestCalls;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>What was sold, whether the telephone is there, and whether it rings.</summary>
public sealed class ReadyModel(TrunkFlowDbContext db, ReadTestCalls tests, TimeProvider time) : NumberStep
{
    public CustomerDid? Held { get; private set; }

    public Extension? Extension { get; private set; }

    public ExtensionState? State { get; private set; }

    public TestCallPanel? Panel { get; private set; }

    public string Self => To("Ready");

    protected override int Position => 4;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Extension = await db.Extensions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == ExtensionId && row.CustomerId == CustomerId, cancellationToken);
        Held = await db.CustomerDids.AsNoTracking().Include(row => row.Did).FirstOrDefaultAsync(row => row.DidId == DidId && row.CustomerId == CustomerId && row.ValidUntil == null, cancellationToken);
        if (Extension is null || Held is null)
        {
            return Extension is null ? NotThere<Extension>(ExtensionId) : NotThere<Did>(DidId);
        }

        State = (await db.ExtensionStatesAt(time.GetUtcNow()).AsNoTracking().Where(state => state.ExtensionId == ExtensionId).ToListAsync(cancellationToken)).MaxBy(state => state.SeenAt);
        Panel = await tests.PanelAsync(CustomerId, null, new TestCallForm { Number = Extension.Number }, To("Ready"), cancellationToken);
        return Show("_Telephone");
    }
}
