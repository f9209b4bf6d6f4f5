using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Which transactions the database showed at one moment (pg_current_snapshot), and where the oldest of those still running began.</summary>
internal sealed record SyncSnapshot(string Text, ulong Oldest)
{
    /// <summary>A moment before everything: it shows no transaction.</summary>
    public static readonly SyncSnapshot Nothing = new("1:1:", 0);

    public static async Task<SyncSnapshot> TakeAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var text = await db.Database
            .SqlQueryRaw<string>("SELECT pg_current_snapshot()::text AS \"Value\"")
            .SingleAsync(cancellationToken);
        return new SyncSnapshot(text, ulong.Parse(text.AsSpan(0, text.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
    }

    /// <summary>The requests at or after the mark that this snapshot did not yet show, oldest first. A long transaction holds the mark back, so it alone would show requests twice.</summary>
    public IQueryable<SyncRequest> NotIn(TrunkFlowDbContext db, ulong mark) => db.SyncRequests
        .FromSqlInterpolated($"SELECT * FROM sync_requests WHERE transaction_id >= {mark.ToString(CultureInfo.InvariantCulture)}::xid8 AND NOT pg_visible_in_snapshot(transaction_id, {Text}::pg_snapshot)")
        .AsNoTracking()
        .OrderBy(request => request.TransactionId);
}
