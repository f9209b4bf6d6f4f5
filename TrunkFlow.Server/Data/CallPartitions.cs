using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TrunkFlow.Server.Data;

/// <summary>The monthly partitions of call records. A row without one is refused by PostgreSQL, so months are made before they are needed.</summary>
public static class CallPartitions
{
    /// <summary>Makes the months of these moments; takes part in the connection's transaction when one runs.</summary>
    public static async Task EnsureAsync(NpgsqlConnection connection, IEnumerable<DateTimeOffset> moments, CancellationToken cancellationToken)
    {
        var months = moments.Select(MonthOf).Distinct().ToArray();
        await using var command = new NpgsqlCommand("SELECT ensure_cdr_partition(month) FROM unnest($1) AS month", connection);
        command.Parameters.Add(new NpgsqlParameter<DateOnly[]> { TypedValue = months });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes this month, the one before and the given number ahead.</summary>
    public static async Task EnsureAroundAsync(TrunkFlowDbContext db, DateTimeOffset now, int ahead, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var moments = Enumerable.Range(-1, ahead + 2).Select(months => now.AddMonths(months));
            await EnsureAsync((NpgsqlConnection)db.Database.GetDbConnection(), moments, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);
}
