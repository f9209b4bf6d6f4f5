using Npgsql;

namespace TrunkFlow.Server.Identity;

/// <summary>Hears of every committed change of a user, on whatever server (a trigger notifies), on a connection kept for it.</summary>
public sealed partial class UserChangeNotices(NpgsqlDataSource source, StandingSessions sessions, TimeProvider clock, ILogger<UserChangeNotices> logger) : BackgroundService
{
    private const string Channel = "trunkflow_users";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or InvalidOperationException)
            {
                Lost(failure.Message);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                sessions.Listening(false);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, _) => sessions.Forget();
        await using var command = new NpgsqlCommand($"LISTEN {Channel}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        sessions.Listening(true);
        while (true)
        {
            if (!await connection.WaitAsync(Quiet, cancellationToken))
            {
                // Silence may be that of a dead connection; listening again shows it.
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "No notices of changed users: {Reason}. Until they come again, the database is asked at every request.")]
    private partial void Lost(string reason);
}
