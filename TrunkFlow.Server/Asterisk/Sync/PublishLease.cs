using Npgsql;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// The right to publish on this node: an advisory lock on a connection of its own. It ends with the connection, so a server that hangs
/// or loses the database loses it too; it is therefore asked again right before the files are switched.
/// </summary>
internal sealed class PublishLease(string connectionString, string nodeKey) : IAsyncDisposable
{
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        // Through a pool the lock would outlive its owner.
        Pooling = false,
        KeepAlive = 10,
        ApplicationName = "trunkflow publish",
    }.ConnectionString;

    private NpgsqlConnection? _connection;

    /// <summary>Takes the lock, or finds that it is still held here.</summary>
    /// <returns>False when another server of this node has it.</returns>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        if (await HeldAsync(cancellationToken))
        {
            return true;
        }

        await DisposeAsync();
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended('trunkflow publish ' || $1, 0))", connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = nodeKey });
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                _connection = connection;
                return true;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return false;
    }

    /// <summary>One round trip: the lock is ours for as long as its session answers.</summary>
    public async Task<bool> HeldAsync(CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            return false;
        }

        try
        {
            await using var command = new NpgsqlCommand("SELECT 1", _connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }
}
