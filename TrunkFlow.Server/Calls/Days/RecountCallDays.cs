using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace TrunkFlow.Server.Calls.Days;

/// <summary>
/// Counts days again: all of them when the installation's time zone is another one, for its days begin at other moments then; those of the last
/// days that are not what their hours come to, which they are not after a node with an older program has imported calls.
/// </summary>
public sealed class RecountCallDays(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Nodes are brought up to date within days of each other, and their files are read late at most so much.</summary>
    private static readonly TimeSpan Doubtful = TimeSpan.FromDays(3);

    // Whoever adds hours holds the row until they are committed, and those who come later wait here, so every hour is counted once.
    private const string Take = "SELECT time_zone FROM call_day_zone FOR UPDATE";

    private const string Differing =
        """
        WITH hours AS (
            SELECT (hour AT TIME ZONE time_zone)::date AS day, sum(attempts) AS attempts, sum(sell) AS sell FROM call_rollups, call_day_zone WHERE hour >= $1 - interval '1 day' GROUP BY 1
        ), days AS (
            SELECT day, sum(attempts) AS attempts, sum(sell) AS sell FROM call_days WHERE by = 'customer' AND day >= ($1 AT TIME ZONE 'UTC')::date GROUP BY day
        )
        SELECT coalesce(array_agg(day), '{}') FROM hours FULL JOIN days USING (day)
        WHERE day > ($1 AT TIME ZONE 'UTC')::date AND (hours.attempts, hours.sell) IS DISTINCT FROM (days.attempts, days.sell)
        """;

    // An hour is at most a day away from the days it may be of.
    private static readonly string Count =
        $"""
        WITH zone AS (
            SELECT time_zone FROM call_day_zone
        ), hours AS (
            SELECT call_rollups.* FROM call_rollups, zone
            WHERE $1::date[] IS NULL OR (hour >= (SELECT min(day) FROM unnest($1) day) - 1 AND hour < (SELECT max(day) FROM unnest($1) day) + 2 AND (hour AT TIME ZONE time_zone)::date = ANY ($1))
        )
        {CallDaySums.InsertFrom("hours")}
        """;

    /// <summary>What was counted; null when there was no reason to.</summary>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var zone = (await InstallationTimeZone.ReadAsync(connection, cancellationToken)).Id;
        if (await ZoneAsync(connection, "SELECT time_zone FROM call_day_zone", cancellationToken) == zone && (await DifferingAsync(connection, cancellationToken)).Length == 0)
        {
            return null;
        }

        // What was compared was compared before the row was held.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var days = await ZoneAsync(connection, Take, cancellationToken) == zone ? await DifferingAsync(connection, cancellationToken) : null;
        await RunAsync(connection, "DELETE FROM call_days WHERE $1::date[] IS NULL OR day = ANY ($1)", days, cancellationToken);
        if (days is null)
        {
            await using var move = new NpgsqlCommand("UPDATE call_day_zone SET time_zone = $1", connection) { Parameters = { new() { Value = zone } } };
            await move.ExecuteNonQueryAsync(cancellationToken);
        }

        await RunAsync(connection, Count, days, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return days is null ? zone : string.Join(", ", days.Order().Select(day => day.ToString("O", CultureInfo.InvariantCulture)));
    }

    private static async Task<string?> ZoneAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = CallDaySums.Patience };
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private async Task<DateOnly[]> DifferingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Differing, connection) { CommandTimeout = CallDaySums.Patience, Parameters = { new() { Value = time.GetUtcNow() - Doubtful } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return await reader.GetFieldValueAsync<DateOnly[]>(0, cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, DateOnly[]? days, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = CallDaySums.Patience };
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)days ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
