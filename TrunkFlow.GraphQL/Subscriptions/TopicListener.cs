using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>One listener, whatever the type of its events.</summary>
internal interface ITopicListener
{
    /// <summary>Puts the event into the listener's buffer; never waits.</summary>
    void Offer(TopicMessage message);

    /// <summary>Ends the stream behind what is buffered; the first reason counts.</summary>
    void Close(Exception? reason);
}

/// <summary>A stream of events with its bounded buffer.</summary>
internal sealed class TopicListener<TMessage> : ITopicListener, ISourceStream<TMessage>
{
    private readonly TopicListeners owner;
    private readonly string topicName;
    private readonly int capacity;
    private readonly Channel<TMessage> events;

    public TopicListener(TopicListeners owner, string topicName, SubscriptionOptions options)
    {
        this.owner = owner;
        this.topicName = topicName;
        capacity = options.TopicBufferCapacity;
        events = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
        {
            FullMode = options.TopicBufferFullMode switch
            {
                TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
                TopicBufferFullMode.DropOldest => BoundedChannelFullMode.DropOldest,
                TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
                _ => BoundedChannelFullMode.Wait,
            },
            SingleReader = true,
        });
    }

    public void Offer(TopicMessage message)
    {
        if (!message.TryRead<TMessage>(out var typed))
        {
            Close(new InvalidOperationException($"Topic {topicName} sent what is not a {typeof(TMessage)}."));
        }
        else if (!events.Writer.TryWrite(typed))
        {
            // Full, or closed a moment ago; then this reason comes too late and is not heard.
            Close(TopicClosedException.FellBehind(capacity));
        }
    }

    public void Close(Exception? reason)
    {
        owner.Remove(topicName, this);
        events.Writer.TryComplete(reason);
    }

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => events.Reader.ReadAllAsync();

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadObjectsAsync();

    public ValueTask DisposeAsync()
    {
        Close(null);
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<object?> ReadObjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in events.Reader.ReadAllAsync(cancellationToken))
        {
            yield return message;
        }
    }
}
