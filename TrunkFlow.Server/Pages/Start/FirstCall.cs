using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>Whether a call was ever billed: until then the panel leads there.</summary>
public static class FirstCall
{
    public static Task<bool> IsBilledAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) => db.CallRollups.AnyAsync(row => row.Sell > 0, cancellationToken);
}
