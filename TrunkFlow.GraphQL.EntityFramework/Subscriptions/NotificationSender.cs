using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>
/// Sends queued messages in order, many in one transaction, on a connection it keeps. While the database is away they wait; when the queue is full, so
/// do the senders.
/// </summary>
internal sealed partial class NotificationSender : IAsyncDisposable
{
    private const int MaxBatchLength = NotificationPieces.MaxMessageLength;

    private static readonly TimeSpan LastChance = TimeSpan.FromSeconds(2);

    private readonly string name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly PostgresSubscriptionOptions options;
    private readonly ILogger logger;
    private readonly Channel<string> queue;
    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task> sending;
    private NpgsqlConnection? connection;
    private long number;

    public NotificationSender(PostgresSubscriptionOptions options, ILogger logger)
    {
        this.options = options;
        this.logger = logger;
        queue = Channel.CreateBounded<string>(new BoundedChannelOptions(options.MaxSendQueueSize) { SingleReader = true });
        sending = new Lazy<Task>(() => Task.Run(RunAsync));
    }

    /// <exception cref="ArgumentException">The message is larger than a message may be.</exception>
    public ValueTask SendAsync(string message, CancellationToken cancellationToken)
    {
        if (message.Length > NotificationPieces.MaxMessageLength)
        {
            throw new ArgumentException($"The event has {message.Length} bytes; {NotificationPieces.MaxMessageLength} are allowed.", nameof(message));
        }

        _ = sending.Value;
        return queue.Writer.WriteAsync(message, cancellationToken);
    }

    /// <summary>Sends what waits, if the database takes it soon.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (sending.IsValueCreated)
        {
            stop.CancelAfter(LastChance);
            await sending.Value;
        }

        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await queue.Reader.WaitToReadAsync(stop.Token))
            {
                await DeliverAsync(NextBatch());
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The program ends and the database does not answer.
        }
        finally
        {
            await CloseAsync();
        }
    }

    private string[] NextBatch()
    {
        var notifications = new List<string>();
        var length = 0;
        for (var messages = 0; messages < options.MaxSendBatchSize && length < MaxBatchLength && queue.Reader.TryRead(out var message); messages++)
        {
            notifications.AddRange(NotificationPieces.Cut(name, ++number, message, options.MaxMessagePayloadSize));
            length += message.Length;
        }

        return [.. notifications];
    }

    private async Task DeliverAsync(string[] notifications)
    {
        var patience = new ReconnectDelay();
        while (true)
        {
            try
            {
                connection ??= await options.OpenAsync(stop.Token);
                await using var command = new NpgsqlCommand("SELECT pg_notify($1, piece) FROM unnest($2) AS piece", connection)
                {
                    Parameters = { new NpgsqlParameter<string> { TypedValue = options.ChannelName }, new NpgsqlParameter<string[]> { TypedValue = notifications } },
                };
                await command.ExecuteNonQueryAsync(stop.Token);
                return;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                LogNotSent(fault.Message);
                await CloseAsync();
                await Task.Delay(patience.Next(), stop.Token);
            }
        }
    }

    private async Task CloseAsync()
    {
        if (connection is { } broken)
        {
            connection = null;
            await broken.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events for subscriptions wait until the database is back: {Reason}")]
    private partial void LogNotSent(string reason);
}
