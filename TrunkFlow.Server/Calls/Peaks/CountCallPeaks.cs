using Npgsql;

namespace TrunkFlow.Server.Calls.Peaks;

/// <summary>Counts how many calls there were at once in the hours whose calls changed.</summary>
public sealed class CountCallPeaks(NpgsqlDataSource database)
{
    /// <summary>A call that lasts longer is counted for so long.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromDays(1);

    /// <summary>Hours in a row that are counted by one statement, and committed together.</summary>
    private const int MostHours = 24;

    /// <summary>Seconds a day of a large operator may take.</summary>
    private const int Patience = 600;

    // Every call is a step up and a step down; what runs when an hour begins is seen by a step of nothing there. A call that ends when another
    // one begins makes room for it: the next attempt of the same call begins so. Records are only ever added, so a peak only grows, and one whose
    // records were dropped since stays what it was.
    private const string Count =
        """
        WITH spans AS (
            SELECT customer_id, gateway_id, greatest(started_at, $1) AS began, least(ended_at, started_at + $3) AS ended FROM cdr
            WHERE started_at >= $1 - $3 AND started_at < $2 AND ended_at > $1 AND ended_at > started_at
        ), owned AS (
            SELECT NULL::uuid AS customer_id, NULL::uuid AS gateway_id, began, ended FROM spans
            UNION ALL SELECT customer_id, NULL, began, ended FROM spans WHERE customer_id IS NOT NULL
            UNION ALL SELECT NULL, gateway_id, began, ended FROM spans WHERE gateway_id IS NOT NULL
        ), steps AS (
            SELECT customer_id, gateway_id, began AS at, 1 AS step FROM owned WHERE ended > began
            UNION ALL SELECT customer_id, gateway_id, ended, -1 FROM owned WHERE ended > began AND ended < $2
            UNION ALL SELECT customer_id, gateway_id, hour, 0
                FROM (SELECT DISTINCT customer_id, gateway_id FROM owned) owner, generate_series($1, $2 - interval '1 hour', interval '1 hour') hour
        ), running AS (
            SELECT customer_id, gateway_id, at, sum(step) OVER (PARTITION BY customer_id, gateway_id ORDER BY at, step ROWS UNBOUNDED PRECEDING) AS calls FROM steps
        )
        INSERT INTO call_peaks (id, hour, customer_id, gateway_id, calls, at)
        SELECT gen_random_uuid(), * FROM (
            SELECT DISTINCT ON (customer_id, gateway_id, hour) date_trunc('hour', at, 'UTC') AS hour, customer_id, gateway_id, calls, at
            FROM running WHERE calls > 0 ORDER BY customer_id, gateway_id, hour, calls DESC, at
        ) peak
        ON CONFLICT (hour, customer_id, gateway_id) DO UPDATE SET calls = excluded.calls, at = excluded.at
        WHERE excluded.calls > call_peaks.calls OR (excluded.calls = call_peaks.calls AND excluded.at < call_peaks.at)
        """;

    /// <summary>How many hours were counted. What becomes due meanwhile is for the next time: on a busy switch there is always something.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var latest = new NpgsqlCommand("SELECT max(id) FROM due_peak_hours", connection);
        if (await latest.ExecuteScalarAsync(cancellationToken) is not long last)
        {
            return 0;
        }

        var counted = 0;
        while (await DueAsync(connection, last, cancellationToken) is { Count: > 0 } hours)
        {
            await CountAsync(connection, hours, cancellationToken);
            counted += hours.Count;
        }

        return counted;
    }

    /// <summary>The first of the hours that are due, and those that follow it without a gap.</summary>
    private static async Task<IReadOnlyList<DateTimeOffset>> DueAsync(NpgsqlConnection connection, long last, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT DISTINCT hour FROM due_peak_hours WHERE id <= $2 ORDER BY hour LIMIT $1", connection) { Parameters = { new() { Value = MostHours }, new() { Value = last } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hours = new List<DateTimeOffset>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var hour = reader.GetFieldValue<DateTimeOffset>(0);
            if (hours.Count > 0 && hour != hours[^1].AddHours(1))
            {
                break;
            }

            hours.Add(hour);
        }

        return hours;
    }

    // What is taken from the list was committed with its calls, so the count that comes after it sees them; what is added meanwhile stays on it.
    private static async Task CountAsync(NpgsqlConnection connection, IReadOnlyList<DateTimeOffset> hours, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var take = new NpgsqlCommand("DELETE FROM due_peak_hours WHERE hour = ANY($1)", connection) { Parameters = { new() { Value = hours.ToArray() } } })
        {
            await take.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var count = new NpgsqlCommand(Count, connection)
        {
            CommandTimeout = Patience,
            Parameters = { new() { Value = hours[0] }, new() { Value = hours[^1].AddHours(1) }, new() { Value = LongestCall } },
        };
        await count.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
