using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Which transactions the database showed at one moment (pg_current_snapshot).</summary>
internal sealed record SyncSnapshot(string Text)
{
    public static async Task<SyncSnapshot> TakeAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        new(await db.Database.SqlQueryRaw<string>("SELECT pg_current_snapshot()::text AS \"Value\"").SingleAsync(cancellationToken));

    /// <summary>The committed requests this snapshot did not show yet, oldest first.</summary>
    public IQueryable<SyncRequest> NotIn(TrunkFlowDbContext db) => db.SyncRequests
        .FromSqlInterpolated(
            $"SELECT * FROM sync_requests WHERE transaction_id >= pg_snapshot_xmin({Text}::pg_snapshot) AND NOT pg_visible_in_snapshot(transaction_id, {Text}::pg_snapshot)")
        .AsNoTracking()
        .OrderBy(request => request.TransactionId);
}
