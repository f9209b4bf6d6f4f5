using Npgsql;

namespace TrunkFlow.Server.Calls.Days;

/// <summary>Counts the days again when the installation's time zone is another one: its days begin at other moments then.</summary>
public sealed class RecountCallDays(NpgsqlDataSource database)
{
    /// <summary>Seconds the hours of many years may take.</summary>
    private const int Patience = 1_800;

    // Whoever adds hours holds the row until they are committed, and those who come later wait here, so every hour is counted once.
    private const string Take = "UPDATE call_day_zone SET time_zone = $1 WHERE time_zone <> $1";

    private static readonly string Count =
        $"""
        WITH zone AS (
            SELECT time_zone FROM call_day_zone
        )
        {CallDaySums.InsertFrom("call_rollups")}
        """;

    /// <summary>The zone the days are of now; null where they were of it before.</summary>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var zone = (await InstallationTimeZone.ReadAsync(connection, cancellationToken)).Id;
        await using var command = new NpgsqlCommand(Take, connection) { CommandTimeout = Patience, Parameters = { new() { Value = zone } } };
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            return null;
        }

        command.Parameters.Clear();
        command.CommandText = "DELETE FROM call_days";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = Count;
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return zone;
    }
}
