using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace TrunkFlow.Server.Calls;

/// <summary>The monthly partitions of <c>cdr</c>: made ahead by a job, and by an import that meets a month nobody made.</summary>
public sealed class CallPartitions(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<DateOnly, bool> known = new();

    public async Task EnsureAsync(IEnumerable<DateTimeOffset> moments, CancellationToken cancellationToken)
    {
        foreach (var month in moments.Select(MonthOf).Distinct().Order().ToList())
        {
            if (known.ContainsKey(month))
            {
                continue;
            }

            await using var command = database.CreateCommand("SELECT ensure_cdr_partition($1)");
            command.Parameters.Add(new() { Value = month });
            await command.ExecuteNonQueryAsync(cancellationToken);
            known[month] = true;
        }
    }

    /// <summary>Drops the months that ended before a moment. One that is being read right now is left for another day: waiting would hold up every import.</summary>
    /// <returns>How many were dropped.</returns>
    public async Task<int> DropBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var old = new List<string>();
        const string Old = "SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'cdr'::regclass AND relname ~ '^cdr_[0-9]{4}_[0-9]{2}$' AND relname < $1 ORDER BY 1";
        await using (var find = new NpgsqlCommand(Old, connection) { Parameters = { new() { Value = NameOf(MonthOf(moment)) } } })
        await using (var reader = await find.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                old.Add(reader.GetString(0));
            }
        }

        var dropped = 0;
        foreach (var partition in old)
        {
            try
            {
                await using var batch = new NpgsqlBatch(connection)
                {
                    BatchCommands = { new("SET LOCAL lock_timeout = '2s'"), new($"DROP TABLE {partition}") },
                };
                await batch.ExecuteNonQueryAsync(cancellationToken);
                dropped++;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
            }
        }

        known.Clear();
        return dropped;
    }

    private static string NameOf(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"cdr_{month:yyyy_MM}");

    private static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);
}
