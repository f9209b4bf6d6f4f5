using Microsoft.Extensions.Logging;
using Npgsql;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>
/// Listens on a connection of its own, from the first subscription on, and hands what it hears to this process's listeners. A lost connection ends their
/// streams; then it listens again as soon as the database is back.
/// </summary>
internal sealed partial class NotificationReceiver(PostgresSubscriptionOptions options, TopicListeners listeners, ILogger logger) : IAsyncDisposable
{
    /// <summary>After this much silence the connection is asked whether it is still there: a dead peer does not say so.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? running;

    /// <summary>Ends when the server listens; only <see cref="TryAdd"/> says whether it still does.</summary>
    public Task ListeningAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stop.IsCancellationRequested, this);
            running ??= Task.Run(RunAsync, CancellationToken.None);
            return listening.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A listener that will hear everything sent from now on; null while the server does not listen.</summary>
    public TopicListener<TMessage>? TryAdd<TMessage>(string topic)
    {
        lock (gate)
        {
            return listening.Task.IsCompletedSuccessfully ? listeners.Add<TMessage>(topic) : null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task? last;
        lock (gate)
        {
            stop.Cancel();
            listening.TrySetCanceled();
            last = running;
        }

        if (last is not null)
        {
            await last;
        }

        stop.Dispose();
    }

    private async Task RunAsync()
    {
        var patience = new ReconnectDelay();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(patience);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Lost();
                LogLost(fault.Message);
                await Task.Delay(patience.Next(), stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Returns only by exception.</summary>
    private async Task ListenAsync(ReconnectDelay patience)
    {
        await using var connection = await options.OpenAsync(stop.Token);
        var pieces = new NotificationPieces();
        connection.Notification += (_, notification) => Hear(pieces, notification.Payload);
        await using var listen = new NpgsqlCommand($"LISTEN \"{options.ChannelName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
        await listen.ExecuteNonQueryAsync(stop.Token);
        patience.Reset();
        listening.TrySetResult();
        await using var ask = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = (int)AnswerWithin.TotalSeconds };
        while (true)
        {
            if (!await connection.WaitAsync(KeepAlive, stop.Token))
            {
                await ask.ExecuteNonQueryAsync(stop.Token);
            }
        }
    }

    private void Hear(NotificationPieces pieces, string notification)
    {
        try
        {
            if (pieces.Take(notification) is not { } text)
            {
                return;
            }

            var (topic, message) = TopicJson.Read(text);
            if (message is null)
            {
                listeners.Complete(topic);
            }
            else
            {
                listeners.Send(topic, message);
            }
        }
        catch (Exception fault) when (fault is FormatException or System.Text.Json.JsonException or InvalidOperationException)
        {
            LogForeign(options.ChannelName, fault.Message);
        }
    }

    private void Lost()
    {
        lock (gate)
        {
            if (listening.Task.IsCompletedSuccessfully)
            {
                listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            // Under the gate: whoever is added from now on is added to the next connection.
            listeners.CloseAll(TopicClosedException.Interrupted());
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscriptions hear nothing until the database is back: {Reason}")]
    private partial void LogLost(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notification on {Channel} was not understood: {Reason}")]
    private partial void LogForeign(string channel, string reason);
}
