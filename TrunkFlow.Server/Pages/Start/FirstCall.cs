using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>Whether a call was ever billed: until then the panel leads there. What was billed once stays billed, so it is then asked no more.</summary>
public sealed class FirstCall(TrunkFlowDbContext db, FirstStepsTaken taken)
{
    public async Task<bool> IsBilledAsync(CancellationToken cancellationToken) =>
        taken.AreTaken = taken.AreTaken || await db.CallRollups.AnyAsync(row => row.Sell > 0, cancellationToken);
}
