using Npgsql;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Hears of committed sync requests, or of what another channel tells (a trigger notifies), on a connection of its own.</summary>
internal sealed class SyncNotifications(string connectionString, string channel = "trunkflow_sync")
{
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        KeepAlive = 10,
        ApplicationName = "trunkflow sync listen",
    }.ConnectionString;

    /// <summary>Calls back once when it begins to listen, for what was missed before, and with the payload of every notification; returns only by exception.</summary>
    public async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        connection.Notification += (_, told) => heard(told.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {channel}", connection))
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        heard("");
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }
}
