using Microsoft.Extensions.Logging;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>
/// Topics of all servers on one database, by NOTIFY and LISTEN (https://www.postgresql.org/docs/current/sql-notify.html). Every event goes through the
/// database, its own server's too, so that all listeners hear the same events in the same order.
/// </summary>
/// <remarks>
/// A stream lives within one connection: when that is lost, the stream ends with <see cref="TopicClosedException"/>, for what is sent meanwhile nobody can
/// tell it. Subscribing waits until the server listens again.
/// </remarks>
internal sealed class PostgresTopics : ITopicEventSender, ITopicEventReceiver, IAsyncDisposable
{
    private readonly string? prefix;
    private readonly NotificationSender sender;
    private readonly NotificationReceiver receiver;
    private int disposed;

    public PostgresTopics(PostgresSubscriptionOptions options, ILogger<PostgresTopics> logger)
    {
        ArgumentNullException.ThrowIfNull(options.ConnectionFactory);
        prefix = options.SubscriptionOptions.TopicPrefix;
        Listeners = new TopicListeners(options.SubscriptionOptions);
        sender = new NotificationSender(options, logger);
        receiver = new NotificationReceiver(options, Listeners, logger);
    }

    internal TopicListeners Listeners { get; }

    /// <summary>Returns when the event is queued; it is sent in the background, as soon as the database takes it.</summary>
    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default) =>
        sender.SendAsync(TopicJson.Event(prefix + topicName, message), cancellationToken);

    public ValueTask CompleteAsync(string topicName) => sender.SendAsync(TopicJson.Completion(prefix + topicName), CancellationToken.None);

    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await receiver.ListeningAsync(cancellationToken);
            if (receiver.TryAdd<TMessage>(prefix + topicName) is { } listener)
            {
                return listener;
            }
        }
    }

    /// <summary>A container that knows it under several names disposes it under each.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        await sender.DisposeAsync();
        await receiver.DisposeAsync();
        Listeners.CloseAll(null);
    }
}
