using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>
/// Topics inside one process. Each listener has a buffer of its own; one that falls <see cref="BufferSize"/> events behind is closed,
/// because an event must not be lost in silence.
/// </summary>
internal sealed class InMemoryTopics : ITopicEventSender, ITopicEventReceiver
{
    public const int BufferSize = 64;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<IListener, byte>> topics = new(StringComparer.Ordinal);

    private interface IListener
    {
        void Offer(object? message);

        void Complete(Exception? error);
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        if (topics.TryGetValue(topicName, out var listeners))
        {
            foreach (var listener in listeners.Keys)
            {
                listener.Offer(message);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        if (topics.TryRemove(topicName, out var listeners))
        {
            foreach (var listener in listeners.Keys)
            {
                listener.Complete(null);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
    {
        var listener = new Listener<TMessage>(this, topicName);
        topics.GetOrAdd(topicName, _ => new()).TryAdd(listener, 0);
        return new ValueTask<ISourceStream<TMessage>>(listener);
    }

    private void Remove(string topicName, IListener listener)
    {
        if (topics.TryGetValue(topicName, out var listeners))
        {
            listeners.TryRemove(listener, out _);
        }
    }

    private sealed class Listener<TMessage>(InMemoryTopics owner, string topicName) : IListener, ISourceStream<TMessage>
    {
        private readonly Channel<TMessage> events = Channel.CreateBounded<TMessage>(BufferSize);

        public void Offer(object? message)
        {
            if (message is not TMessage typed)
            {
                Complete(new InvalidOperationException($"Topic {topicName} sent a {message?.GetType()}, not a {typeof(TMessage)}."));
            }
            else if (!events.Writer.TryWrite(typed))
            {
                Complete(new InvalidOperationException($"A listener of topic {topicName} fell {BufferSize} events behind."));
            }
        }

        public void Complete(Exception? error)
        {
            owner.Remove(topicName, this);
            events.Writer.TryComplete(error);
        }

        public async IAsyncEnumerable<TMessage> ReadEventsAsync()
        {
            await foreach (var message in events.Reader.ReadAllAsync())
            {
                yield return message;
            }
        }

        IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => Objects();

        public ValueTask DisposeAsync()
        {
            Complete(null);
            return ValueTask.CompletedTask;
        }

        private async IAsyncEnumerable<object?> Objects([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var message in events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return message;
            }
        }
    }
}
