namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>Tells everyone who listens to a topic.</summary>
public interface ITopicEventSender
{
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends the streams of everyone who listens to the topic.</summary>
    ValueTask CompleteAsync(string topicName);
}

/// <summary>Listens to topics.</summary>
public interface ITopicEventReceiver
{
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);
}

/// <summary>The events of a topic from the moment of subscribing on; disposing it ends the subscription.</summary>
public interface ISourceStream : IAsyncDisposable
{
    IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <inheritdoc cref="ISourceStream"/>
public interface ISourceStream<out TMessage> : ISourceStream
{
    new IAsyncEnumerable<TMessage> ReadEventsAsync();
}
