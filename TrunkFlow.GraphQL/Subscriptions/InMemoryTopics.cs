namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>Topics inside one process.</summary>
internal sealed class InMemoryTopics(SubscriptionOptions? options = null) : ITopicEventSender, ITopicEventReceiver
{
    private readonly string? prefix = options?.TopicPrefix;

    internal TopicListeners Listeners { get; } = new(options ?? new());

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        Listeners.Send(prefix + topicName, new ObjectMessage(message));
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        Listeners.Complete(prefix + topicName);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) =>
        new(Listeners.Add<TMessage>(prefix + topicName));
}
