using Npgsql;
using TrunkFlow.Server.Asterisk.Ami;

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

    /// <summary>Listens until it is cancelled, again and again where the connection is lost.</summary>
    /// <param name="heard">Called once whenever it begins to listen, with an empty text, for what was missed before; and with the payload of every notification.</param>
    /// <param name="deaf">Called with the reason when the connection is lost.</param>
    public async Task HearAsync(Action<string> heard, Action<string> deaf, TimeProvider time, CancellationToken cancellationToken)
    {
        var delay = new RetryDelay(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(5));
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(payload => Hear(payload, heard, delay), cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                deaf(fault.Message);
                await Task.Delay(delay.Next(), time, cancellationToken);
            }
        }
    }

    private static void Hear(string payload, Action<string> heard, RetryDelay delay)
    {
        delay.Reset();
        heard(payload);
    }

    private async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
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
