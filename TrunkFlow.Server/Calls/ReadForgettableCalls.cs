using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>What would go if call records were kept for so many months, beside the current one; null when nothing would.</summary>
public sealed class ReadForgettableCalls(TrunkFlowDbContext db, TimeProvider time)
{
    public async Task<ForgettableCalls?> RunAsync(int months, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var old = await CallPartitions.BeforeAsync((NpgsqlConnection)db.Database.GetDbConnection(), CallRetention.FirstKept(time.GetUtcNow(), months), cancellationToken);
            return old is [var first, ..] ? new ForgettableCalls(first.Month, old[^1].Month, old.Count, old.Sum(month => month.Bytes)) : null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
