using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TrunkFlow.Server.Data;

/// <summary>Brings the database to this program's version at start. Of several servers one migrates, the others wait for it.</summary>
public sealed class Migrator(IDbContextFactory<TrunkFlowDbContext> contexts, NpgsqlDataSource source, TimeProvider time)
{
    // Any constant, as long as every version of the program agrees on it.
    private const long Lock = 0x7472756E6B666C6F;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var holder = await source.OpenConnectionAsync(cancellationToken);
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", holder) { CommandTimeout = 0 })
        {
            take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = Lock });
            await take.ExecuteNonQueryAsync(cancellationToken);
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            // Years of calls may take their time; giving up at half a minute would make every start end there.
            db.Database.SetCommandTimeout(0);
            await db.Database.MigrateAsync(cancellationToken);
            await CallPartitions.EnsureAroundAsync(db, time.GetUtcNow(), ahead: 2, cancellationToken);
        }
        finally
        {
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", holder);
            release.Parameters.Add(new NpgsqlParameter<long> { TypedValue = Lock });
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
