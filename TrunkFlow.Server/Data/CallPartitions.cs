using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TrunkFlow.Server.Data;

/// <summary>The monthly partitions of call records. A row without one is refused by PostgreSQL, so months are made before they are needed.</summary>
public static class CallPartitions
{
    /// <summary>Makes these months; takes part in the connection's transaction when one runs.</summary>
    public static async Task EnsureAsync(NpgsqlConnection connection, IEnumerable<DateOnly> months, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT ensure_cdr_partition(month) FROM unnest($1) AS month", connection);
        command.Parameters.Add(new NpgsqlParameter<DateOnly[]> { TypedValue = [.. months] });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes this month, the one before and the given number ahead; it costs little where they are there.</summary>
    public static async Task EnsureAroundAsync(TrunkFlowDbContext db, DateTimeOffset now, int ahead, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var months = Enumerable.Range(-1, ahead + 2).Select(distance => MonthOf(now.AddMonths(distance)));
            await EnsureAsync((NpgsqlConnection)db.Database.GetDbConnection(), months, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The months that ended before a moment, the oldest first, with the bytes each takes on disk, indexes among them.</summary>
    public static async Task<IReadOnlyList<(DateOnly Month, long Bytes)>> BeforeAsync(NpgsqlConnection connection, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var find = new NpgsqlCommand(
            """
            SELECT to_date(right(relname, 7), 'YYYY_MM'), coalesce(pg_total_relation_size(inhrelid), 0) FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = 'cdr'::regclass AND relname ~ '^cdr_[0-9]{4}_[0-9]{2}$' AND relname < $1 ORDER BY relname
            """,
            connection)
        {
            Parameters = { new() { Value = NameOf(MonthOf(moment)) } },
        };
        await using var reader = await find.ExecuteReaderAsync(cancellationToken);
        var months = new List<(DateOnly, long)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            months.Add((reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1)));
        }

        return months;
    }

    /// <summary>Drops the months that ended before a moment. One that is being read right now is left for another day: waiting would hold up every import.</summary>
    /// <returns>How many were dropped.</returns>
    public static async Task<int> DropBeforeAsync(NpgsqlConnection connection, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var dropped = 0;
        foreach (var (month, _) in await BeforeAsync(connection, moment, cancellationToken))
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new("SET LOCAL lock_timeout = '2s'"), new($"DROP TABLE {NameOf(month)}") } };
            try
            {
                await batch.ExecuteNonQueryAsync(cancellationToken);
                dropped++;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
            }
        }

        return dropped;
    }

    private static string NameOf(DateOnly month) => month.ToString("'cdr_'yyyy_MM", CultureInfo.InvariantCulture);

    /// <summary>The first day of the month a call that began at a moment is kept in.</summary>
    public static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);
}
